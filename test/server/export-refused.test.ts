import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { FORMATS } from '../../src/export/options';
import { enumerate } from '../../src/kernel/text';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { embeddedRealStore, embeddedStore } from '../support/engine';
import { layOutInOneRound } from '../export/one-round';
import { getExport, startExporting } from './exporting';
import { serverOn } from './serving';

layOutInOneRound();

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
    ['', 400, 'BAD_REQUEST', new RegExp(`format is missing; expected ${enumerate(FORMATS, 'or')}`)],
    ['format=pdf', 400, 'BAD_REQUEST', /format is "pdf"/],
    ['format=gexf&format=dot', 400, 'BAD_REQUEST', /format is given more than once/],
    ['format=gexf&dept=2', 400, 'BAD_REQUEST', /dept is not an option/],
    ['format=gexf&what=neighbourhood', 400, 'BAD_REQUEST', /of is missing/],
    ['format=gexf&what=all&of=committee:dasc', 400, 'BAD_REQUEST', /of does not go with what=all/],
    ['format=gexf&of=committee:zz', 404, 'NOT_FOUND', /no record has this id in of/],
    ['format=gexf&of=committee:dasc&depth=5', 400, 'BAD_REQUEST', /depth is "5"; expected 1 to 4/],
    [
      'format=gexf&what=lineage&of=committee:dasc&depth=21',
      400,
      'BAD_REQUEST',
      /depth is "21"; expected 1 to 20/,
    ],
    ['format=gexf&what=lineage', 400, 'BAD_REQUEST', /of is missing/],
    [
      'format=gexf&depth=2',
      400,
      'BAD_REQUEST',
      /depth does not go with what=all; expected format, what, asOf and sources/,
    ],
    ['format=gexf&table=edges', 400, 'BAD_REQUEST', /table does not go with format=gexf/],
    [
      'format=gexf&what=memberships&of=decision:council-159-01',
      400,
      'BAD_REQUEST',
      /of is a Decision; expected the id of a CcTld, Committee, Organization or Person/,
    ],
    [
      'format=gexf&what=lineage&of=committee:dasc&relations=FOLLOWS,HOLDS',
      400,
      'BAD_REQUEST',
      /relations has "HOLDS"; expected ADOPTS, AMENDS/,
    ],
    [
      'format=gexf&what=memberships&roles=CHAIR,BOSS',
      400,
      'BAD_REQUEST',
      /roles has "BOSS"; expected CHAIR, VICE_CHAIR/,
    ],
    ['format=gexf&what=memberships&roles=', 400, 'BAD_REQUEST', /roles has ""; expected CHAIR/],
    ['format=gexf&roles=CHAIR', 400, 'BAD_REQUEST', /roles does not go with what=all/],
    [
      'format=gexf&what=memberships&certainty=CERTAIN',
      400,
      'BAD_REQUEST',
      /certainty is given without a day; expected asOf, from or to with it/,
    ],
    [
      'format=gexf&what=memberships&asOf=2023-10-26&certainty=SURE',
      400,
      'BAD_REQUEST',
      /certainty is "SURE"; expected CERTAIN, EXPECTED or POSSIBLE/,
    ],
    [
      'format=gexf&what=memberships&body=nobody',
      400,
      'BAD_REQUEST',
      /body is "nobody"; expected the id, acronym or name of a committee/,
    ],
    ['format=gexf&what=memberships&body=', 400, 'BAD_REQUEST', /body is ""; expected the id/],
    [
      'format=gexf&what=comembership&between=committees&body=DASC',
      400,
      'BAD_REQUEST',
      /body leaves no two committees; expected between=people with it/,
    ],
    [
      'format=gexf&asOf=2023',
      400,
      'BAD_REQUEST',
      /asOf is "2023"; expected a day of the calendar such as/,
    ],
    [
      'format=gexf&what=comembership&of=decision:council-159-01',
      400,
      'BAD_REQUEST',
      /of is not a Committee/,
    ],
    [
      'format=mermaid',
      400,
      'QUERY_TOO_COMPLEX',
      /there are \d+ nodes; the limit of this format is 300/,
    ],
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
      /there are \d+ nodes; the limit of this format is 300/,
    ],
    [
      'format=mermaid&what=comembership',
      400,
      'QUERY_TOO_COMPLEX',
      /there are \d+ edges; the limit of this format is 500/,
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

  it.each([
    ['format=mermaid', { nodes: expect.any(Number) as number, nodesAllowed: 300 }],
    ['format=dot&of=committee:ccnso-council&depth=3', { nodesAllowed: 300 }],
    [
      'format=mermaid&what=comembership',
      { edges: expect.any(Number) as number, edgesAllowed: 500 },
    ],
  ])('%s is refused with numbers that a program can compare', async (query, details) => {
    const { errors } = JSON.parse((await get(query)).body) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', ...details });
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
      const store = embeddedRealStore();
      const own = new ServedGraph(
        Object.assign(Object.create(store) as Store, {
          close: async () => {
            closed++;
            await store.close();
          },
        }),
      );
      const other = await serverOn(own);
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
    const other = await serverOn(broken);
    const { statusCode, body } = await get('format=gexf', other);
    await other.close();
    expect(statusCode).toBe(500);
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL' } }],
    });
  });
});
