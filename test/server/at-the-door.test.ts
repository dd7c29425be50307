import type { FastifyInstance } from 'fastify';
import { post, send, servePeople } from './serving';

let app: FastifyInstance;
servePeople((served) => (app = served));

const PEOPLE = '{ people { totalCount } }';
const JSON_TYPE = { 'content-type': 'application/json' };
const messageOf = (text: string) =>
  (JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message;

describe('the name of an operation', () => {
  it('in the address of a POST names nothing', async () => {
    const { status } = await send(app, {
      method: 'POST',
      url: '/graphql?operationName=Nobody',
      headers: JSON_TYPE,
      payload: JSON.stringify({ query: PEOPLE }),
    });
    expect(status).toBe(200);
  });

  it('is none where it is empty', async () => {
    const { body } = await post(app, { query: PEOPLE, operationName: '' });
    expect(body).toEqual({ data: { people: { totalCount: 3 } } });
  });

  const LONG = 'A'.repeat(101);
  const REFUSED = 'operationName must be a name of at most 100 letters, digits and underscores.';
  it('has at most 100 letters, in a body and in an address', async () => {
    const { response } = await post(app, { query: PEOPLE, operationName: LONG });
    expect(messageOf(response.text)).toBe(REFUSED);
    const address = `/graphql?query=${encodeURIComponent(PEOPLE)}&operationName=${LONG}`;
    expect(messageOf((await send(app, { url: address })).text)).toBe(REFUSED);
  });
});

test('a variable that a published operation does not have is refused', async () => {
  const { response } = await post(app, {
    operationName: 'CommitteeMembers',
    variables: { nobodyKnows: 1 },
  });
  expect(response.status).toBe(400);
});

describe('a compressed body', () => {
  const compressed = (url: string) =>
    send(app, {
      method: 'POST',
      url,
      headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
      payload: '{}',
    });

  it('is refused with what is read instead', async () => {
    const { status, headers } = await compressed('/graphql');
    expect([status, headers['accept-encoding']]).toEqual([415, 'identity']);
  });

  it('to an address of nothing is told that first', async () => {
    expect((await compressed('/nowhere')).status).toBe(404);
  });
});

describe('the policy of what a browser may load', () => {
  const policyAt = async (url: string, headers = {}) =>
    (await send(app, { url, headers: { accept: 'text/html', ...headers } })).headers;

  it('lets no style of others into the page of a record', async () => {
    const policy = (await policyAt('/r/person:ada'))['content-security-policy'];
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('keeps windows of other origins apart', async () => {
    expect((await policyAt('/health/live'))['cross-origin-opener-policy']).toBe('same-origin');
  });
});
