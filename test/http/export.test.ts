import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { readConfig } from '../../src/config/config';
import { createApp } from '../../src/http/app';
import { LiveStore } from '../../src/store/live';
import { parseCsv } from '../cli/parsers';
import { theSchema } from '../support/ask';
import { embeddedStore, realGraph } from '../support/engine';
import { loadGraph } from '../../src/seeding/load';

let app: FastifyInstance;
let live: LiveStore;
beforeAll(async () => {
  const store = embeddedStore();
  await loadGraph(store, await realGraph());
  live = new LiveStore(store);
  const config = { ...readConfig({}), logLevel: 'silent' };
  ({ app } = await createApp(config, theSchema(), live));
  await app.listen({ port: 0, host: '127.0.0.1' });
}, 120_000);
afterAll(async () => {
  await app.close();
  await live.close();
});

interface Got {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function get(query: string, of = app): Promise<Got> {
  const { port } = of.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/export?${query}`);
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return { statusCode: response.status, headers, body: await response.text() };
}

describe('GET /export', () => {
  it.each([
    [
      'format=gexf&of=committee:dasc',
      'application/gexf+xml',
      'ccnso-neighbourhood-committee-dasc.gexf',
    ],
    ['format=graphml&what=comembership', 'application/graphml+xml', 'ccnso-comembership.graphml'],
    ['format=csv&what=memberships&table=edges', 'text/csv', 'ccnso-memberships-edges.csv'],
    [
      'format=jsonld&of=person:katrina-sataki&depth=2',
      'application/ld+json',
      'ccnso-neighbourhood-person-katrina-sataki.jsonld',
    ],
    [
      'format=mermaid&of=policy:ccpdp3-retirement',
      'text/plain',
      'ccnso-neighbourhood-policy-ccpdp3-retirement.mmd',
    ],
    [
      'format=dot&what=comembership&of=committee:dasc',
      'text/vnd.graphviz',
      'ccnso-comembership-committee-dasc.gv',
    ],
  ])('%s is a file of type %s called %s', async (query, type, name) => {
    const { statusCode, headers, body } = await get(query);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(headers['content-disposition']).toBe(`attachment; filename="${name}"`);
    expect(body.length).toBeGreaterThan(100);
  });

  it('all is every record and every arrow, in each format', async () => {
    const { counts, arrows } = await realGraph();
    const nodes = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const edges = arrows.filter(({ type }) => type !== 'IDENTIFIES').length;
    const [gexf, csvNodes, csvEdges, jsonld] = await Promise.all(
      ['gexf', 'csv', 'csv&table=edges', 'jsonld'].map(
        async (format) => (await get(`format=${format}`)).body,
      ),
    );
    const graph = parse(MultiGraph, gexf as string);
    expect([graph.order, graph.size]).toEqual([nodes, edges]);
    expect(parseCsv(csvNodes as string)).toHaveLength(nodes);
    expect(parseCsv(csvEdges as string)).toHaveLength(edges);
    const document = JSON.parse(jsonld as string) as { '@graph': unknown[] };
    expect(document['@graph']).toHaveLength(nodes);
  }, 120_000);

  it('the arrows of a membership have its dates and the number of its sources', async () => {
    const { body } = await get(
      'format=csv&table=edges&of=membership:abdalla-omari-approval-action',
    );
    const rows = parseCsv(body).map(
      ({ type, start, end, certainFrom, certainTo, possibleTo, sources }) => ({
        ...{ type, start, end, certainFrom, certainTo, possibleTo, sources },
      }),
    );
    const dates = { start: '2020-03', end: '2021-03', possibleTo: '2021-03-31', sources: '1' };
    const certain = { certainFrom: '2020-03-31', certainTo: '2021-03-01' };
    expect(rows).toEqual(['IN_BODY', 'HOLDS'].map((type) => ({ type, ...dates, ...certain })));
  });

  it('the neighbourhood of a source is what cites it, and not what that is near to', async () => {
    const { body } = await get('format=csv&of=document:ccnso-wiki-roles-2020');
    const types = new Set(parseCsv(body).map(({ type }) => type));
    expect(types).toContain('Membership');
    expect(types).not.toContain('Topic');
  });

  it('a co-membership of people has the days on which both may have been there', async () => {
    const { body } = await get('format=gexf&what=comembership&of=person:katrina-sataki');
    const graph = parse(MultiGraph, body);
    expect(graph.type).toBe('undirected');
    expect(body).toMatch(/<spell start="\d{4}-\d\d-\d\d"/);
    expect(graph.degree('person:katrina-sataki')).toBe(graph.order - 1);
  });

  it.each([
    [
      '',
      400,
      'BAD_REQUEST',
      /format is missing; allowed is gexf, graphml, csv, jsonld, mermaid or dot/,
    ],
    ['format=pdf', 400, 'BAD_REQUEST', /format is not known/],
    ['format=gexf&format=dot', 400, 'BAD_REQUEST', /format is given more than once/],
    ['format=gexf&dept=2', 400, 'BAD_REQUEST', /dept is no option/],
    ['format=gexf&what=neighbourhood', 400, 'BAD_REQUEST', /of is missing/],
    ['format=gexf&what=all&of=committee:dasc', 400, 'BAD_REQUEST', /of does not go with what=all/],
    ['format=gexf&of=committee:zz', 400, 'BAD_REQUEST', /of is the id of no record/],
    [
      'format=gexf&of=committee:dasc&depth=5',
      400,
      'BAD_REQUEST',
      /depth is out of range; allowed is 1 to 4/,
    ],
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

  it('does not let out what went wrong inside, and holds no graph back', async () => {
    const broken = new LiveStore({
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
