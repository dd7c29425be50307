import { parse as parseCsv } from 'csv-parse/sync';
import { serveGraph } from './network-serving';

const get = serveGraph();

interface Network {
  readonly totalNodes: number;
  readonly totalEdges: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly degree: number;
  }[];
  readonly edges: readonly {
    readonly one: number;
    readonly other: number;
    readonly overlap: number;
  }[];
}

const PEOPLE_2018 = 'between=people&from=2018&to=2018&least=CERTAIN';
const whole = async (query: string) =>
  JSON.parse((await get(`/network.json?${query}`)).text) as Network;
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

describe('a network', () => {
  it('is a drawing with all nodes and ties as links, and the same in tables', async () => {
    const { status, text } = await get(`/network?${PEOPLE_2018}`);
    const { totalNodes, totalEdges, nodes, edges } = await whole(PEOPLE_2018);
    expect(status).toBe(200);
    expect([nodes.length, edges.length]).toEqual([totalNodes, totalEdges]);
    expect(totalNodes).toBeGreaterThan(20);
    expect(count(text, /data-node="/g)).toBe(totalNodes);
    expect(count(text, /data-one="/g)).toBe(totalEdges);
    for (const { id } of nodes)
      expect(count(text, new RegExp(`/r/${id}"`, 'g'))).toBeGreaterThan(1);
    expect(text).not.toContain('most strongly tied of');
  });

  it('that is large shows its strongest part, in which nobody is alone, and says what it leaves out', async () => {
    const { text } = await get('/network?between=people');
    const { totalNodes, totalEdges } = await whole('between=people');
    expect(totalEdges).toBeGreaterThan(600);
    expect(text.replace(/<!-- -->/g, '')).toContain(
      `Drawn are the ${totalNodes} most strongly tied of ${totalNodes}, and the strongest 600 of ${totalEdges} ties.`,
    );
    const tied = new Set([...text.matchAll(/data-(?:one|other)="(\d+)"/g)].map(([, at]) => at));
    expect(tied.size).toBe(totalNodes);
    expect(count(text, /data-one="/g)).toBe(600);
  });

  it('has no inline style and no script of its own, which browsers would refuse', async () => {
    const { text } = await get('/network');
    expect(text).not.toMatch(/ style="/);
    expect(text).not.toMatch(/<script(?![^>]* src=)/);
  });

  it('is sorted by each column', async () => {
    const namesOf = (text: string) => {
      const [, table = ''] = /<tbody>(.*?)<\/tbody>/s.exec(text) ?? [];
      return [...table.matchAll(/<tr><td><a [^>]*><bdi>([^<]*)</g)].map(([, name = '']) => name);
    };
    const byName = namesOf((await get(`/network?${PEOPLE_2018}&sort=label`)).text);
    expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, 'en')));
    const byDegree = namesOf((await get(`/network?${PEOPLE_2018}&sort=degree`)).text);
    const { nodes } = await whole(PEOPLE_2018);
    const degreeOf = (name: string) => nodes.find(({ label }) => label === name)?.degree ?? NaN;
    const degrees = byDegree.map(degreeOf);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
    expect(byDegree).not.toEqual(byName);
  });

  it('leads to what is only possible', async () => {
    const { text } = await get('/network?between=committees&from=2018&to=2018');
    const [expected, possible] = await Promise.all(
      ['EXPECTED', 'POSSIBLE'].map((least) =>
        whole(`between=committees&from=2018&to=2018&least=${least}`),
      ),
    );
    const more = (possible?.totalEdges ?? 0) - (expected?.totalEdges ?? 0);
    expect(more).toBeGreaterThan(0);
    expect(text.replace(/<!-- -->/g, '')).toContain(`${more} more ties are possible`);
  });

  it.each([
    ['between=dogs', 'between must be one of committees, people and memberships.'],
    ['from=yesterday', 'from must be a year, a month or a day, such as 2018 or 2018-03-01.'],
    ['asof=2018', 'asof must be a day such as 2023-10-26.'],
    ['asof=2018-01-01&from=2018', 'asof must be left out where from or to is given.'],
    ['roles=KING', 'roles must be one of'],
    ['between=people&body=Nobody', 'No body has this name.'],
    ['from=2019&to=2018', 'is after to 2018'],
  ])('of %s is refused with the form', async (query, message) => {
    const { status, text } = await get(`/network?${query}`);
    expect(status).toBe(400);
    expect(text).toContain(message);
    expect(text).toContain('aria-label="Network"');
    expect((await get(`/network.json?${query}`)).status).toBe(400);
  });

  it('has its tables as CSV', async () => {
    const { edges, nodes } = await whole(PEOPLE_2018);
    const { text, headers } = await get(`/network.csv?${PEOPLE_2018}&table=ties`);
    const rows = parseCsv(text, { columns: true }) as Record<string, string>[];
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(rows.map((row) => [row['one.id'], row['other.id'], Number(row['overlap'])])).toEqual(
      edges.map(({ one, other, overlap }) => [nodes[one]?.id, nodes[other]?.id, overlap]),
    );
    expect((await get('/network.csv?table=dogs')).text).toContain('table must be one of');
  });

  it('is one graph with its file for Gephi', async () => {
    const { text } = await get(`/network?${PEOPLE_2018}`);
    const [, href = ''] = /href="([^"]*export\?[^"]*)"/.exec(text) ?? [];
    const gexf = (await get(href.replaceAll('&amp;', '&'))).text;
    const { nodes, edges } = await whole(PEOPLE_2018);
    expect(count(gexf, /<node /g)).toBe(nodes.length);
    expect(count(gexf, /<edge /g)).toBe(edges.length);
  });
});

describe('a tie', () => {
  it.each([PEOPLE_2018, 'between=memberships&asof=2018-01-01', 'between=committees'])(
    'of %s says what it rests on, with sources',
    async (query) => {
      const { nodes, edges } = await whole(query);
      const [{ one, other } = { one: 0, other: 0 }] = edges;
      const ids = new URLSearchParams({ one: nodes[one]!.id, other: nodes[other]!.id });
      const { status, text } = await get(`/network/tie?${query}&${ids}`);
      expect(status).toBe(200);
      expect(text).toContain(`/r/${nodes[one]?.id}`);
      expect(text).toContain('/r/membership:');
      expect(text).toMatch(/id="source-1"/);
    },
  );

  it('that is none is not found', async () => {
    const two = 'one=person:katrina-sataki&other=person:nobody';
    expect((await get(`/network/tie?between=people&${two}`)).status).toBe(400);
    const none = 'one=committee:uac&other=committee:ccnso-council';
    expect((await get(`/network/tie?from=1990&to=1990&${none}`)).status).toBe(404);
    expect((await get('/network/tie?one=committee:dasc')).status).toBe(400);
  });
});
