import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Fastify, { type FastifyInstance } from 'fastify';
import { addSecurityHeaders } from '../../src/server/http/security';
import { type Request, send, servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

const OF_DATA = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

describe('the security headers', () => {
  it.each<[status: number, request: Request]>([
    [200, { url: '/graphql?query={__typename}' }],
    [200, { url: '/graphql?query={__typename}', method: 'HEAD' }],
    [200, { url: '/graphql?query={people(first:0){totalCount}}' }],
    [400, { url: '/graphql?query={nobody}' }],
    [400, { url: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' } }],
    [303, { url: '/graphql', headers: { accept: 'text/html' } }],
    [204, { url: '/graphql', method: 'OPTIONS', headers: { origin: 'https://a.example' } }],
    [200, { url: '/export?format=csv' }],
    [400, { url: '/export?format=nothing' }],
    [200, { url: '/vocabulary' }],
    [404, { url: '/r/person:nobody' }],
    [200, { url: '/health/live' }],
    [503, { url: '/health/ready' }],
    [200, { url: '/icon.svg' }],
    [200, { url: '/schema.graphql' }],
    [404, { url: '/nothing' }],
    [405, { url: '/graphql', method: 'PUT' }],
    [400, { url: '/%zz' }],
  ])('are on the answer %i to %j', async (status, request) => {
    const answer = await send(app, request);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(OF_DATA);
  });

  it('are on what answers no request of HTTP', async () => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('hello\r\n\r\n');
    const [head = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    for (const header of Object.entries(OF_DATA)) expect(head).toContain(header.join(': '));
  });

  it('let the page load what is its own, and nothing show it in a frame', async () => {
    const page = Fastify();
    addSecurityHeaders(page, { corsOrigins: [] });
    page.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send('<html>'));
    await page.listen({ port: 0, host: '127.0.0.1' });
    const { headers } = await send(page, { url: '/' });
    await page.close();
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('let pages elsewhere embed what they may read', async () => {
    const { headers } = await send(app, { url: '/icon.svg' });
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });
});
