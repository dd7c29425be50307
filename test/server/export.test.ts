import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import type { ServedGraph } from '../../src/server/served-graph';
import { layOutInOneRound } from '../export/one-round';
import { parseCsv } from '../export/parsers';
import { realGraph } from '../support/engine';
import { getExport, startExporting } from './exporting';

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
      'format=gexf&what=lineage&of=policy:ccpdp3-retirement&direction=ANCESTORS',
      'application/gexf+xml',
      'ccnso-lineage-policy-ccpdp3-retirement.gexf',
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

  it('all is every record and every relationship, in each format', async () => {
    const { counts, relationships } = await realGraph();
    const nodes = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const edges = relationships.filter(({ type }) => type !== 'IDENTIFIES').length;
    const [gexf, graphml, csvNodes, csvEdges, jsonld] = await Promise.all(
      ['gexf', 'graphml', 'csv', 'csv&table=edges', 'jsonld'].map(
        async (format) => (await get(`format=${format}`)).body,
      ),
    );
    const graph = parse(MultiGraph, gexf as string);
    const ends = relationships.filter(({ type }) => type !== 'IDENTIFIES');
    const one = new Set(ends.map(({ from, type, to }) => `${from} ${type} ${to}`));
    expect([graph.order, graph.size]).toEqual([nodes, one.size]);
    const other = parseGraphml(MultiGraph, graphml as string);
    expect([other.order, other.size]).toEqual([nodes, edges]);
    // What GraphML calls a name.
    const badNames = [...other.nodes(), ...other.edges()].filter((id) => !/^[\w:.-]+$/.test(id));
    expect(badNames).toEqual([]);
    expect(parseCsv(csvNodes as string)).toHaveLength(nodes);
    expect(parseCsv(csvEdges as string)).toHaveLength(edges);
    // A column with the name of another would hide it.
    const [header = ''] = (csvNodes as string).split('\r\n');
    expect(new Set(header.split(',')).size).toBe(header.split(',').length);
    const document = JSON.parse(jsonld as string) as { '@graph': unknown[] };
    // The dataset is one object more.
    expect(document['@graph']).toHaveLength(nodes + 1);
  }, 120_000);

  it('the relationships of a membership have its dates and its sources', async () => {
    const { body } = await get(
      'format=csv&table=edges&of=membership:abdalla-omari-approval-action',
    );
    const rows = parseCsv(body).map(
      ({ relationship, startDate, endDate, certainFrom, certainTo, possibleTo, citations }) => ({
        ...{ relationship, startDate, endDate, certainFrom, certainTo, possibleTo, citations },
      }),
    );
    const dates = { startDate: '2020-03', endDate: '2021-03', possibleTo: '2021-03-31' };
    const certain = { certainFrom: '2020-03-31', certainTo: '2021-03-01' };
    expect(rows).toEqual(
      ['IN_BODY', 'HOLDS'].map((relationship) => ({
        relationship,
        ...dates,
        ...certain,
        citations: expect.stringMatching(/^https:.* \(.+\)$/) as string,
      })),
    );
  });

  it('the neighbourhood of a source is what cites it, and not what that is near to', async () => {
    const { body } = await get('format=csv&of=document:ccnso-wiki-roles-2020');
    const types = new Set(parseCsv(body).map(({ noun }) => noun));
    expect(types).toContain('Membership');
    expect(types).not.toContain('Topic');
  });

  it('a lineage is the same as that of the API, in the way of its relationships and with its sources', async () => {
    const of = 'policy:ccpdp4';
    const question = `{ lineage(of: "${of}", first: 100) { nodes { record { id } } edges { type happened from { id } to { id } } } }`;
    const { port } = app.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question }),
    });
    const { data } = (await response.json()) as {
      data: {
        lineage: {
          nodes: { record: { id: string } }[];
          edges: { from: { id: string }; to: { id: string } }[];
        };
      };
    };
    const { lineage } = data;
    const nodes = parseCsv((await get(`format=csv&what=lineage&of=${of}`)).body);
    const edges = parseCsv((await get(`format=csv&table=edges&what=lineage&of=${of}`)).body);
    expect(nodes.map(({ id }) => id)).toEqual(lineage.nodes.map(({ record }) => record.id));
    const ends = (one: string, other: string) => [one, other].sort().join(' ');
    expect(edges.map(({ source, target }) => ends(source ?? '', target ?? ''))).toEqual(
      lineage.edges.map(({ from, to }) => ends(from.id, to.id)),
    );
    for (const { citations } of edges) expect(citations).toMatch(/^(https?|document):.+ \(.+\)/);
    // It is to replace the Fast Track one day: the later is where the relationship begins.
    expect(
      edges.filter(
        ({ relationship, happened }) => relationship === 'REPLACES' && happened === 'false',
      ),
    ).toMatchObject([
      {
        source: of,
        relationship: 'REPLACES',
        target: 'policy:idn-cctld-fast-track',
        label: 'replaces (planned)',
      },
    ]);
  });

  it('goes only along the relations that are asked for', async () => {
    const { body } = await get(
      'format=csv&table=edges&what=lineage&of=policy:ccpdp3-retirement&relations=FOLLOWS,ADOPTS',
    );
    expect([...new Set(parseCsv(body).map(({ relationship }) => relationship))].sort()).toEqual([
      'ADOPTS',
      'FOLLOWS',
    ]);
  });

  it('has all that is stored of a record, and marks what is only planned', async () => {
    const table = async (query: string) => parseCsv((await get(`format=csv&${query}`)).body);
    const all = await table('what=all');
    const row = (id: string) => all.find((each) => each['id'] === id);
    expect(row('effect:2022-07-21-membership-by-ended-1')?.['kindCode']).toBe('EffectType.REMOVES');
    expect(row('decision:council-159-01')?.['number']).toBe('159-01');
    expect(row('committee:dasc')?.['acronym']).toBe('DASC');
    expect(row('activity:wsis-20-review')).toMatchObject({ happened: 'false', status: 'planned' });
    const counts = all.filter(({ noun }) => noun === 'MemberCount');
    expect(counts.length).toBeGreaterThan(5);
    for (const { members } of counts) expect(members).toMatch(/^\d+$/);
  });

  it('with relations has no other edges', async () => {
    const { body } = await get(
      'format=csv&table=edges&of=committee:dasc&relations=IN_BODY,HOLDS&depth=3',
    );
    const types = new Set(parseCsv(body).map(({ relationship }) => relationship));
    expect(types).toEqual(new Set(['IN_BODY', 'HOLDS']));
  });

  it('with sources has the documents, whatever part it is', async () => {
    for (const what of ['lineage&of=policy:ccpdp3-retirement', 'memberships&of=committee:dasc']) {
      const body = JSON.parse((await get(`format=jsonld&what=${what}`)).body) as {
        '@graph': { '@id': string; 'ccnso:citation'?: { 'dcterms:source': { '@id': string } }[] }[];
      };
      const ids = new Set(body['@graph'].map((object) => object['@id']));
      const cited = body['@graph'].flatMap((object) => object['ccnso:citation'] ?? []);
      expect(cited.length).toBeGreaterThan(5);
      for (const { 'dcterms:source': source } of cited) expect(ids).toContain(source['@id']);
    }
  });

  it('has no day where a side is open, in JSON-LD', async () => {
    const { body } = await get('format=jsonld&what=comembership&of=person:stephen-deerhake');
    expect(body).toContain('time:inXSDDate');
    expect(body).not.toMatch(/9999-12-31|0001-01-01/);
  });

  it('is found by a former id', async () => {
    const { body } = await get('format=csv&of=committee:succession-small-team');
    expect(body).toContain('committee:succession-adhoc-team');
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const { port } = app.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/export?format=gexf`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Method not allowed; use GET or HEAD.',
          extensions: { code: 'METHOD_NOT_ALLOWED' },
        },
      ],
    });
  });

  it('as of a day leaves out what was not there yet', async () => {
    const ask = (asOf: string) =>
      get(`format=csv&table=edges&what=memberships&of=committee:dasc${asOf}`);
    const [ever, before] = await Promise.all([ask(''), ask('&asOf=2015-01-01')]);
    expect(parseCsv(ever.body).length).toBeGreaterThanOrEqual(20);
    expect(parseCsv(before.body)).toEqual([]);
    const all = await get('format=csv&asOf=2010-01-01');
    const dated = parseCsv(all.body).filter(({ startDate }) => startDate);
    expect(dated.length).toBeGreaterThan(100);
    expect(dated.filter(({ startDate = '' }) => startDate.slice(0, 4) > '2010')).toEqual([]);
  }, 60_000);

  it('a co-membership of people has the days on which both may have been there', async () => {
    const { body } = await get('format=gexf&what=comembership&of=person:katrina-sataki');
    const graph = parse(MultiGraph, body);
    expect(graph.type).toBe('undirected');
    expect(body).toMatch(/<spell start="\d{4}-\d\d-\d\d"/);
    expect(graph.degree('person:katrina-sataki')).toBe(graph.order - 1);
  });
});
