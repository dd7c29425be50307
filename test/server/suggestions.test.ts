import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { statement } from '../../src/store/catalog';
import { allStores } from '../support/engines';
import { bodyOf, post, send, serverOn } from './serving';

interface Suggestion {
  readonly id: string;
  readonly label: string;
}
interface Body {
  readonly data: Record<string, unknown>;
  readonly extensions?: { readonly suggestions?: Record<string, Suggestion[]> };
}

let servers: { store: Store; app: FastifyInstance; graph: ServedGraph }[];
beforeAll(async () => {
  servers = await Promise.all(
    (await allStores()).map(async ({ store }) => {
      const graph = new ServedGraph(store);
      return { store, graph, app: await serverOn(graph) };
    }),
  );
}, 120_000);
afterAll(() =>
  Promise.all(
    servers.map(async ({ app, graph }) => {
      await app.close();
      await graph.close();
    }),
  ),
);

/** What every engine answers. */
async function answer(query: string): Promise<Body> {
  const bodies = await Promise.all(
    servers.map(async ({ app }) => (await post(app, { query })).body as Body),
  );
  for (const body of bodies) expect(body).toEqual(bodies[0]);
  return bodies[0] as Body;
}

describe('a look-up that finds no record', () => {
  it.each([
    ['person(name: "Reynoso")', 'person:alejandra-reynoso'],
    ['person(name: "Katrna Sataky")', 'person:katrina-sataki'],
    ['committee(acronym: "DASK")', 'committee:dasc'],
    // Two letters that are swapped, which is one error.
    ['committee(acronym: "DSAC")', 'committee:dasc'],
    ['committee(acronym: "SOCP")', 'committee:sopc'],
    ['committee(acronym: "dns abuse committee")', 'committee:dasc'],
    ['decision(number: "127-3")', 'decision:council-127-03'],
    ['organization(name: "Nominett")', 'organization:nominet'],
    ['meeting(code: "ICANM78")', 'meeting:icann78'],
    ['meeting(code: "199th Council session")', 'meeting:council-199'],
    ['policy(code: "fasttrack")', 'policy:idn-cctld-fast-track'],
    ['territory(code: "Germnay")', 'territory:de'],
    ['topic(name: "dns abuze")', 'topic:dns-abuse'],
    ['node(id: "committee:dask")', 'committee:dasc'],
    ['node(id: "person:sataki-katrina")', 'person:katrina-sataki'],
  ])('%s is null and offers %s', async (field, id) => {
    const { data, extensions } = await answer(`{ it: ${field} { id } }`);
    expect(data).toEqual({ it: null });
    const suggestions = extensions?.suggestions?.['it'] ?? [];
    expect(suggestions.length).toBeLessThanOrEqual(3);
    expect(suggestions.map((each) => each.id)).toContain(id);
  });

  it('offers each with its name, under the place of the field, and of an id in a list', async () => {
    const { extensions } = await answer(
      '{ a: committee(acronym: "DASK") { id } b: committee(acronym: "DASC") { id } nodes(ids: ["topic:idn", "topic:dns-abuze"]) { id } }',
    );
    expect(Object.keys(extensions?.suggestions ?? {})).toEqual(['a', 'nodes.1']);
    expect(extensions?.suggestions?.['a']?.[0]).toEqual({
      id: 'committee:dasc',
      label: 'DNS Abuse Standing Committee (DASC)',
    });
  });

  it('offers it too where a question is about it', async () => {
    const { data, extensions } = await answer(
      'query ($id: ID! = "committee:dask") { lineage(of: "policy:ccpdp33") { truncatedBy } t: timeline(of: $id) { totalCount } neighbourhood(of: "committee:dasc") { truncated } paths(from: "committee:dasc", to: "cctld:iil") { truncated } }',
    );
    expect(data).toMatchObject({ lineage: null, t: null, paths: null });
    const { suggestions = {} } = extensions ?? {};
    expect(Object.keys(suggestions)).toEqual(['lineage', 't', 'paths.to']);
    expect(suggestions['t']?.[0]?.id).toBe('committee:dasc');
  });

  it('offers the same to GET', async () => {
    const query = '{ it: committee(acronym: "DASK") { id } }';
    for (const { app } of servers) {
      const response = await send(app, { url: `/graphql?query=${encodeURIComponent(query)}` });
      expect(bodyOf(response)).toEqual(await answer(query));
    }
  });

  it.each([
    'committee(acronym: "DASC") { id }',
    'committee(acronym: "qqqqqqqqqq") { id }',
    'committee(acronym: "…") { id }',
    'node(id: "nothing:at-all") { id }',
    `committee(acronym: "${'dasc '.repeat(100)}") { id }`,
    'committees { totalCount }',
  ])('has nothing to offer for %s', async (field) => {
    expect((await answer(`{ it: ${field} }`)).extensions).toBeUndefined();
  });

  it('is helped ten times in a request, and no more', async () => {
    const fields = Array.from({ length: 12 }, (_, n) => `a${n}: committee(acronym: "DASK") { id }`);
    const { extensions } = await answer(`{ ${fields.join(' ')} }`);
    expect(Object.keys(extensions?.suggestions ?? {})).toHaveLength(10);
  });
});

it('answers what is found without reading the words of all records', async () => {
  for (const { store } of servers) {
    const read = jest.spyOn(store, 'read');
    const graph = new ServedGraph(store);
    const app = await serverOn(graph);
    await post(app, { query: '{ committee(acronym: "DASC") { id } }' });
    const names = read.mock.calls.map(([{ name }]) => name);
    expect(names).toContain('plan/lookup');
    expect(names).not.toContain(statement('search/documents').name);
    await app.close();
    read.mockRestore();
  }
});
