import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../src/config/config';
import { createApp } from '../../src/server/http/app';
import { loadGraph } from '../../src/seeding/load';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { theSchema } from '../support/ask';
import { embeddedStore, realGraph } from '../support/engine';
import { getExport, startExporting } from './exporting';

let app: FastifyInstance;
let servedGraph: ServedGraph;
beforeAll(async () => {
  ({ app, servedGraph } = await startExporting());
}, 120_000);
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});
const get = (query: string, of = app) => getExport(of, query);

describe('GET /export beside a file that is sent', () => {
  it.each([
    [
      '',
      400,
      'BAD_REQUEST',
      /format is missing; allowed is gexf, graphml, csv, jsonld, mermaid or dot/,
    ],
    ['format=pdf', 400, 'BAD_REQUEST', /format is "pdf"/],
    ['format=gexf&format=dot', 400, 'BAD_REQUEST', /format is given more than once/],
    ['format=gexf&dept=2', 400, 'BAD_REQUEST', /dept is no option/],
    ['format=gexf&what=neighbourhood', 400, 'BAD_REQUEST', /of is missing/],
    ['format=gexf&what=all&of=committee:dasc', 400, 'BAD_REQUEST', /of does not go with what=all/],
    ['format=gexf&of=committee:zz', 400, 'BAD_REQUEST', /of is the id of no record/],
    [
      'format=gexf&of=committee:dasc&depth=5',
      400,
      'BAD_REQUEST',
      /depth is "5"; allowed is 1 to 4/,
    ],
    [
      'format=gexf&what=lineage&of=committee:dasc&depth=21',
      400,
      'BAD_REQUEST',
      /depth is "21"; allowed is 1 to 20/,
    ],
    ['format=gexf&what=lineage', 400, 'BAD_REQUEST', /of is missing/],
    [
      'format=gexf&depth=2',
      400,
      'BAD_REQUEST',
      /depth does not go with what=all; allowed is format, what, asOf and sources/,
    ],
    ['format=gexf&table=edges', 400, 'BAD_REQUEST', /table does not go with format=gexf/],
    [
      'format=gexf&what=memberships&of=decision:council-159-01',
      400,
      'BAD_REQUEST',
      /of is a Decision; allowed is the id of a CcTld, Committee, Organization or Person/,
    ],
    [
      'format=gexf&what=lineage&of=committee:dasc&relations=FOLLOWS,HOLDS',
      400,
      'BAD_REQUEST',
      /relations has "HOLDS"; allowed is ADOPTS, AMENDS/,
    ],
    ['format=gexf&asOf=2023', 400, 'BAD_REQUEST', /asOf is "2023"; allowed is a day such as/],
    [
      'format=gexf&what=comembership&of=decision:council-159-01',
      400,
      'BAD_REQUEST',
      /of is no Committee/,
    ],
    ['format=mermaid', 400, 'QUERY_TOO_COMPLEX', /there are \d+ nodes; allowed are 300/],
    [
      'format=dot&of=committee:ccnso-council&depth=3',
      400,
      'QUERY_TOO_COMPLEX',
      /more than 300 nodes/,
    ],
    [
      'format=dot&what=memberships',
      400,
      'QUERY_TOO_COMPLEX',
      /there are \d+ nodes; allowed are 300/,
    ],
    [
      'format=mermaid&what=comembership',
      400,
      'QUERY_TOO_COMPLEX',
      /there are \d+ edges; allowed are 500/,
    ],
  ])('%s is refused with %i %s', async (query, status, code, message) => {
    const { statusCode, headers, body } = await get(query);
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toMatch(/^application\/json/);
    const { errors } = JSON.parse(body) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(errors[0]?.extensions.code).toBe(code);
    expect(errors[0]?.message).toMatch(message);
  });

  it('answers HEAD with the headers of the file', async () => {
    const { port } = app.server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/export?format=dot&of=committee:dasc`;
    const response = await fetch(url, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/vnd.graphviz; charset=utf-8',
      '',
    ]);
  });

  it.each(['format=dot&of=committee:dasc', 'format=none'])(
    '%s holds no graph back',
    async (query) => {
      let closed = 0;
      const store = embeddedStore();
      await loadGraph(store, await realGraph());
      const own = new ServedGraph(
        Object.assign(Object.create(store) as Store, {
          close: async () => {
            closed++;
            await store.close();
          },
        }),
      );
      const { app: other } = await createApp(
        { ...readConfig({}), logLevel: 'silent' },
        theSchema(),
        own,
      );
      await other.listen({ port: 0, host: '127.0.0.1' });
      await get(query, other);
      await own.replace(embeddedStore());
      expect(closed).toBe(1);
      await other.close();
      await own.close();
    },
  );

  it('does not let out what went wrong inside', async () => {
    const broken = new ServedGraph({
      ...embeddedStore(),
      read: () => Promise.reject(new Error('bolt://user:secret@host')),
    } as never);
    const { app: other } = await createApp(
      { ...readConfig({}), logLevel: 'silent' },
      theSchema(),
      broken,
    );
    await other.listen({ port: 0, host: '127.0.0.1' });
    const { statusCode, body } = await get('format=gexf', other);
    await other.close();
    expect(statusCode).toBe(500);
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL' } }],
    });
  });
});
