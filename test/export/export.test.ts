import type { Viz } from '@viz-js/viz' with { 'resolution-mode': 'import' };
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { expand, type JsonLdDocument } from 'jsonld';
import { FORMAT } from '../../src/export/format';
import type { FormatName } from '../../src/export/options';
import type { Subgraph } from '../../src/memory/network/subgraph';
import { PUBLIC_URL, writingOf } from './writing';
import { CONTROLS, edge, hardSubgraph, HARD_NAMES, node } from './hard-words';
import { named, parseCsv, parseMermaid, parseXml } from './parsers';

const write = (format: FormatName, subgraph: Subgraph = hardSubgraph(), more = {}): string =>
  FORMAT[format].write(subgraph, writingOf({ format, ...more }));

/** What a reader of XML sees of a text with characters that XML cannot hold. */
const SEEN = 'bell ␇, escape ␛, null ␀, half \ufffd of a pair';

describe('GEXF', () => {
  it('is read by graphology-gexf: all nodes, edges, names and properties', () => {
    const graph = parse(MultiGraph, write('gexf'), { respectInputGraphType: false });
    // Two edges of a kind between the same nodes are one.
    expect([graph.order, graph.size]).toEqual([HARD_NAMES.length + 3, 3]);
    HARD_NAMES.forEach((name, index) => {
      expect(graph.getNodeAttribute(`committee:c${index}`, 'label')).toBe(name);
    });
    expect(graph.getNodeAttributes('membership:m')).toEqual({
      label: 'Membership',
      color: 'rgb(136,136,136)',
      noun: 'Membership',
      kind: 'chair',
      kindCode: 'Role.CHAIR',
      startDate: '2018',
      certainFrom: '2018-12-31',
      certainTo: '2019-01-01',
      possibleFrom: '2018-01-01',
      citations: 'https://example.org/d (p. 1)',
    });
    expect(graph.getEdgeAttributes('policy:q REPLACES policy:p')).toMatchObject({
      label: 'replaces (planned)',
      relationship: 'REPLACES',
      happened: false,
      citations: 'https://example.org/d (p. 1); https://example.org/d (p. 2)',
    });
  });

  it('is a dynamic graph whose spells have no date where they are open', () => {
    const tree = parseXml(write('gexf'));
    expect(named(tree, 'graph')[0]?.attributes).toMatchObject({
      mode: 'dynamic',
      timeformat: 'date',
    });
    const spells = [...named(tree, 'node'), ...named(tree, 'edge')].flatMap((element) =>
      named(element, 'spell').map(({ attributes }) => ({
        of: element.attributes['id'],
        ...attributes,
      })),
    );
    expect(spells).toEqual([
      { of: 'membership:m', start: '2018-01-01' },
      { of: 'membership:m IN_BODY committee:c0', start: '2018-01-01', end: '2018-06-30' },
      { of: 'membership:m IN_BODY committee:c0', start: '2019-01-01' },
    ]);
  });

  it('has the elements that the schema of GEXF 1.3 allows, in its order, and declares its properties', () => {
    const tree = parseXml(write('gexf'));
    const allowed: Record<string, readonly string[]> = {
      gexf: ['meta', 'graph'],
      graph: ['attributes', 'attributes', 'nodes', 'edges'],
      node: ['attvalues', 'spells', 'viz:color', 'viz:position'],
      edge: ['attvalues', 'spells'],
    };
    for (const [name, children] of Object.entries(allowed))
      for (const element of named(tree, name)) {
        const found = element.children.map((child) => child.name);
        expect(children.filter((child) => found.includes(child))).toEqual(found);
      }
    const declared = named(tree, 'attribute').map(({ attributes }) => attributes['id']);
    const used = named(tree, 'attvalue').map(({ attributes }) => attributes['for']);
    expect(declared).toEqual(expect.arrayContaining(used));
  });
});

describe('GraphML', () => {
  it('is read by graphology-graphml: all nodes, edges, names and typed properties', () => {
    const graph = parseGraphml(MultiGraph, write('graphml'), { addMissingNodes: false });
    expect([graph.order, graph.size]).toEqual([HARD_NAMES.length + 3, 4]);
    expect(
      graph.filterNodes((id) => id.startsWith('committee:')).map((id) => labelOf(graph, id)),
    ).toEqual(HARD_NAMES);
    expect(graph.getEdgeAttributes('policy:q.REPLACES.policy:p')).toEqual({
      label: 'replaces (planned)',
      relationship: 'REPLACES',
      happened: false,
      citations: 'https://example.org/d (p. 1); https://example.org/d (p. 2)',
    });
  });

  it('declares each property that it uses', () => {
    const tree = parseXml(write('graphml'));
    const declared = named(tree, 'key').map(({ attributes }) => attributes['id']);
    const used = named(tree, 'data').map(({ attributes }) => attributes['key']);
    expect(declared).toEqual(expect.arrayContaining(used));
  });
});

const labelOf = (graph: MultiGraph, id: string) => graph.getNodeAttribute(id, 'label') as string;

it.each(['gexf', 'graphml'] as const)(
  '%s shows what XML cannot hold as a picture of it',
  (format) => {
    const [first] = named(parseXml(write(format, hardSubgraph([CONTROLS]))), 'node');
    expect(format === 'gexf' ? first?.attributes['label'] : first?.children[0]?.text).toBe(SEEN);
  },
);

describe('CSV', () => {
  it('is read back to the letter: one table of nodes and one of edges', () => {
    const plain = { escape: 'false' };
    const nodes = parseCsv(write('csv', hardSubgraph([...HARD_NAMES, CONTROLS]), plain));
    expect(nodes.slice(0, -3).map(({ label }) => label)).toEqual([
      ...HARD_NAMES,
      // UTF-8 has no half of a pair.
      CONTROLS.replace('\ud83d', '\ufffd'),
    ]);
    expect(nodes.at(-3)).toMatchObject({
      id: 'membership:m',
      noun: 'Membership',
      citations: 'https://example.org/d (p. 1)',
      endDate: '',
      possibleTo: '',
    });
    const edges = parseCsv(write('csv', hardSubgraph(), { table: 'edges' }));
    expect(
      edges.map(({ source, target, relationship, happened }) => [
        source,
        target,
        relationship,
        happened,
      ]),
    ).toEqual([
      ['membership:m', 'committee:c0', 'IN_BODY', 'true'],
      ['policy:q', 'policy:p', 'REPLACES', 'false'],
      ['policy:q', 'policy:p', 'CITES', 'true'],
      ['policy:q', 'policy:p', 'CITES', 'true'],
    ]);
  });
});

describe('Mermaid', () => {
  it('is read back: names, and a dotted line for what is planned', () => {
    const { nodes, edges } = parseMermaid(write('mermaid'));
    expect(nodes.slice(0, HARD_NAMES.length)).toEqual(
      HARD_NAMES.map((name) => name.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')),
    );
    expect(nodes).toHaveLength(HARD_NAMES.length + 3);
    expect(edges.map(([, line, label]) => [line, label])).toEqual([
      ['-->', 'in body'],
      ['-.->', 'replaced by #40;planned#41;'],
      ['-->', 'cites'],
      ['-->', 'cites'],
    ]);
  });

  it('has lines without a relationship where the graph has none', () => {
    const pair = [node('person:a', 'A'), node('person:b', 'B')];
    const tie = edge('person:a', 'CO_MEMBERSHIP', 'person:b', { kind: 'comembership', weight: 2 });
    const { edges } = parseMermaid(
      write('mermaid', { directed: false, nodes: pair, edges: [tie] }),
    );
    expect(edges).toEqual([['n0', '---', '2', 'n1']]);
  });
});

describe('JSON-LD', () => {
  it('is JSON with one object for each record, and names to the letter', () => {
    const document = JSON.parse(write('jsonld', hardSubgraph([...HARD_NAMES, CONTROLS]))) as {
      '@graph': Record<string, unknown>[];
    };
    const [, ...records] = document['@graph'];
    expect(records.map((object) => object['rdfs:label']).slice(0, -3)).toEqual([
      ...HARD_NAMES,
      CONTROLS,
    ]);
  });

  it('expands to the terms of PROV-O, W3C ORG and ELI, and fetches nothing', async () => {
    const documentLoader = () => {
      throw new Error('Something is fetched.');
    };
    const objects = await expand(JSON.parse(write('jsonld')) as JsonLdDocument, { documentLoader });
    // The dataset is one more.
    expect(objects).toHaveLength(HARD_NAMES.length + 4);
    const found = (id: string) =>
      objects.find((object) => object['@id'] === `${PUBLIC_URL}/r/${id}`);
    expect(found('membership:m')).toMatchObject({
      '@type': [`${PUBLIC_URL}/vocabulary#Membership`, 'http://www.w3.org/ns/org#Membership'],
      'http://www.w3.org/ns/org#organization': [{ '@id': `${PUBLIC_URL}/r/committee:c0` }],
      [`${PUBLIC_URL}/vocabulary#citation`]: [
        {
          'http://purl.org/dc/terms/source': [{ '@id': `${PUBLIC_URL}/r/document:d` }],
          [`${PUBLIC_URL}/vocabulary#locator`]: [{ '@value': 'p. 1' }],
        },
      ],
    });
    // What is only planned is not said in a term that others take for a fact.
    expect(found('policy:q')).toMatchObject({
      [`${PUBLIC_URL}/vocabulary#plannedReplaces`]: [{ '@id': `${PUBLIC_URL}/r/policy:p` }],
      'http://www.w3.org/ns/prov#hadPrimarySource': [{ '@id': `${PUBLIC_URL}/r/policy:p` }],
    });
    expect(JSON.stringify(objects)).not.toContain('repeals');
  });

  it('writes a quarter as a literal of EDTF, as XML Schema has no type for it', async () => {
    const dated = [
      node('decision:d', 'D', { noun: 'Decision', start: '2024-36' }),
      node('membership:m', 'M', { noun: 'Membership', start: '2024-33', end: '2024-10' }),
    ];
    const body = edge('membership:m', 'IN_BODY', 'committee:c');
    const file = write('jsonld', { directed: true, nodes: dated, edges: [body] });
    const [, decision, membership] = await expand(JSON.parse(file) as JsonLdDocument);
    const quarter = (value: string) => [
      { '@value': value, '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
    ];
    expect(decision?.['http://purl.org/dc/terms/date']).toEqual(quarter('2024-36'));
    const time = 'http://www.w3.org/2006/time#';
    expect(membership?.['http://www.w3.org/ns/org#memberDuring']).toMatchObject([
      {
        [`${time}hasBeginning`]: [{ 'http://purl.org/dc/terms/date': quarter('2024-33') }],
        [`${time}hasEnd`]: [{ [`${time}inXSDgYearMonth`]: [{ '@value': '2024-10' }] }],
      },
    ]);
  });
});

it.each(['mermaid', 'dot'] as const)('%s says a quarter in words', (format) => {
  const nodes = [node('committee:c', 'C', { start: '2024-36', end: '2025' })];
  const picture = write(format, { directed: true, nodes, edges: [] });
  expect(picture).toContain('the fourth quarter of 2024 – 2025');
});

describe('DOT', () => {
  let graphviz: Viz;
  beforeAll(async () => {
    graphviz = await (await import('@viz-js/viz')).instance();
  });
  const laidOut = (text: string) =>
    graphviz.renderJSON(text) as {
      directed: boolean;
      objects: { name: string; label: string }[];
      edges: { tail: number; head: number; label: string; style?: string }[];
    };

  it('is drawn by Graphviz: all nodes and edges, with their texts', () => {
    const { objects, edges, directed } = laidOut(write('dot'));
    expect(directed).toBe(true);
    // Graphviz gives a break in a label as it was written.
    expect(objects.map(({ label }) => label).slice(0, HARD_NAMES.length)).toEqual(
      HARD_NAMES.map((name) =>
        name
          .replaceAll('\\', '\\\\')
          .replaceAll('&', '&amp;')
          .replace(/\r\n?|\n/g, '\\n')
          .replaceAll('\t', ' '),
      ),
    );
    expect(edges.map(({ label, style }) => [label, style])).toEqual([
      ['in body', undefined],
      ['replaced by (planned)', 'dashed'],
      ['cites', undefined],
      ['cites', undefined],
    ]);
  });

  it('runs with time: what came first is drawn first', () => {
    const { objects, edges } = laidOut(write('dot'));
    const nameAt = (index?: number) => objects[index ?? -1]?.name;
    const [, replaces] = edges;
    expect([nameAt(replaces?.tail), nameAt(replaces?.head)]).toEqual(['policy:p', 'policy:q']);
  });

  it('names a relationship that is drawn the other way by its field, of one thing', () => {
    const ends = [
      node('meeting:m', 'M', { noun: 'Meeting' }),
      node('decision:d', 'D', { noun: 'Decision' }),
    ];
    const taken = edge('decision:d', 'TAKEN_AT', 'meeting:m');
    const { objects, edges } = laidOut(
      write('dot', { directed: true, nodes: ends, edges: [taken] }),
    );
    expect(objects[edges[0]?.tail ?? -1]?.name).toBe('meeting:m');
    expect(edges[0]?.label).toBe('decision');
  });

  it('has lines where the graph has no direction', () => {
    const pair = [node('person:a', 'A'), node('person:b', 'B')];
    const tie = edge('person:a', 'CO_MEMBERSHIP', 'person:b', { kind: 'comembership', weight: 2 });
    const { directed, edges } = laidOut(
      write('dot', { directed: false, nodes: pair, edges: [tie] }),
    );
    expect([directed, edges[0]?.label]).toEqual([false, '2']);
  });
});
