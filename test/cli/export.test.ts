import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { FORMAT } from '../../src/export/format';
import { readRequest, type FormatName } from '../../src/export/request';
import type { Subgraph } from '../../src/graph/network/subgraph';
import { CONTROLS, edge, hardSubgraph, HARD_NAMES, node } from './hard-words';
import { named, optional, parseCsv, parseMermaid, parseXml, type Tree } from './parsers';

const write = (format: FormatName, subgraph: Subgraph = hardSubgraph(), more = {}): string =>
  FORMAT[format].write(subgraph, readRequest({ format, ...more }));

/** What a reader of XML sees of a text with characters that XML cannot hold. */
const SEEN = 'bell ␇, escape ␛, null ␀, half \ufffd of a pair';

describe('GEXF', () => {
  it('is read by graphology-gexf: all nodes, edges, names and properties', () => {
    const graph = parse(MultiGraph, write('gexf'), { respectInputGraphType: false });
    expect([graph.order, graph.size]).toEqual([HARD_NAMES.length + 3, 4]);
    HARD_NAMES.forEach((name, index) => {
      expect(graph.getNodeAttribute(`committee:c${index}`, 'label')).toBe(name);
    });
    expect(graph.getNodeAttributes('membership:m')).toEqual({
      label: 'Membership',
      type: 'Membership',
      kind: 'CHAIR',
      start: '2018',
      certainFrom: '2018-12-31',
      certainTo: '2019-01-01',
      possibleFrom: '2018-01-01',
      sources: 3,
    });
    expect(graph.getEdgeAttributes('policy:q REPLACES policy:p')).toMatchObject({
      label: 'replaces (planned)',
      type: 'REPLACES',
      happened: false,
      sources: 2,
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
      node: ['attvalues', 'spells'],
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
  it('is read as XML: all nodes, edges, names and declared properties', () => {
    const tree = parseXml(write('graphml'));
    const keys = new Map(
      named(tree, 'key').map(({ attributes }) => [attributes['id'], attributes]),
    );
    const read = (element: Tree) =>
      Object.fromEntries(
        named(element, 'data').map(({ attributes, text }) => {
          const key = keys.get(attributes['key']);
          expect(key?.['for']).toBe(element.name);
          return [key?.['attr.name'] as string, text];
        }),
      );
    const [nodes, edges] = [named(tree, 'node'), named(tree, 'edge')];
    expect([nodes.length, edges.length]).toEqual([HARD_NAMES.length + 3, 4]);
    expect(nodes.slice(0, HARD_NAMES.length).map((each) => read(each)['label'])).toEqual(
      HARD_NAMES,
    );
    const ids = nodes.map(({ attributes }) => attributes['id']);
    for (const { attributes } of edges)
      expect(ids).toEqual(expect.arrayContaining([attributes['source'], attributes['target']]));
    expect(read(edges[1] as Tree)).toEqual({
      label: 'replaces (planned)',
      type: 'REPLACES',
      happened: 'false',
      sources: '2',
    });
    expect(keys.get('node-sources')).toMatchObject({ for: 'node', 'attr.type': 'int' });
  });
});

it.each(['gexf', 'graphml'] as const)(
  '%s shows what XML cannot hold as a picture of it',
  (format) => {
    const [first] = named(parseXml(write(format, hardSubgraph([CONTROLS]))), 'node');
    expect(format === 'gexf' ? first?.attributes['label'] : first?.children[0]?.text).toBe(SEEN);
  },
);

describe('CSV', () => {
  it('is read back to the letter: one table of nodes and one of edges', () => {
    const nodes = parseCsv(write('csv', hardSubgraph([...HARD_NAMES, CONTROLS])));
    expect(nodes.slice(0, -3).map(({ label }) => label)).toEqual([...HARD_NAMES, CONTROLS]);
    expect(nodes.at(-3)).toMatchObject({
      id: 'membership:m',
      type: 'Membership',
      sources: '3',
      end: '',
      possibleTo: '',
    });
    const edges = parseCsv(write('csv', hardSubgraph(), { table: 'edges' }));
    expect(
      edges.map(({ source, target, type, happened }) => [source, target, type, happened]),
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
      ['-.->', 'replaces #40;planned#41;'],
      ['-->', 'cites'],
      ['-->', 'cites'],
    ]);
  });

  it('has lines without an arrow where the graph has none', () => {
    const pair = [node('person:a', 'A'), node('person:b', 'B')];
    const tie = edge('person:a', 'CO_MEMBERSHIP', 'person:b', { weight: 2 });
    const { edges } = parseMermaid(
      write('mermaid', { directed: false, nodes: pair, edges: [tie] }),
    );
    expect(edges).toEqual([['n0', '---', '2', 'n1']]);
  });
});

interface JsonLd {
  expand(document: object, options: object): Promise<Record<string, unknown>[]>;
}
const jsonld = optional<JsonLd>('jsonld');

describe('JSON-LD', () => {
  it('is JSON with one object for each record, and names to the letter', () => {
    const document = JSON.parse(write('jsonld', hardSubgraph([...HARD_NAMES, CONTROLS]))) as {
      '@graph': Record<string, unknown>[];
    };
    expect(document['@graph'].map((object) => object['rdfs:label']).slice(0, -3)).toEqual([
      ...HARD_NAMES,
      CONTROLS,
    ]);
  });

  (jsonld ? it : it.skip)(
    'expands to the terms of PROV-O, W3C ORG and ELI, and fetches nothing',
    async () => {
      const documentLoader = () => {
        throw new Error('Something is fetched.');
      };
      const objects = await (jsonld as JsonLd).expand(JSON.parse(write('jsonld')) as object, {
        documentLoader,
      });
      expect(objects).toHaveLength(HARD_NAMES.length + 3);
      const found = (id: string) =>
        objects.find((object) => object['@id'] === `urn:ccnso-graph:${id}`);
      expect(found('membership:m')).toMatchObject({
        '@type': ['urn:ccnso-graph:vocabulary#Membership', 'http://www.w3.org/ns/org#Membership'],
        'http://www.w3.org/ns/org#organization': [{ '@id': 'urn:ccnso-graph:committee:c0' }],
        'urn:ccnso-graph:vocabulary#sources': [{ '@value': 3 }],
      });
      // What is only planned is not said in a term that others take for a fact.
      expect(found('policy:q')).toMatchObject({
        'urn:ccnso-graph:vocabulary#plannedReplaces': [{ '@id': 'urn:ccnso-graph:policy:p' }],
        'http://www.w3.org/ns/prov#hadPrimarySource': [{ '@id': 'urn:ccnso-graph:policy:p' }],
      });
      expect(JSON.stringify(objects)).not.toContain('repeals');
    },
  );
});

type DotGraph = {
  children: { type: string; node_id?: { id: string }; attr_list: { id: string; eq: string }[] }[];
};
const dotparser = optional<(text: string) => DotGraph[]>('dotparser');

describe('DOT', () => {
  it('escapes what ends a text, and nothing else', () => {
    const [first] = write('dot', hardSubgraph([`say "\\n" & go`]))
      .split('\n')
      .filter((line) => line.includes('c0" ['));
    expect(first).toBe(
      '  "committee:c0" [label="say \\"\\\\n\\" & go", type="Committee", sources=1];',
    );
  });

  (dotparser ? it : it.skip)('is read by dotparser: all nodes and edges', () => {
    const [graph] = (dotparser as (text: string) => DotGraph[])(write('dot'));
    const of = (type: string) => graph?.children.filter((child) => child.type === type) ?? [];
    expect([of('node_stmt').length, of('edge_stmt').length]).toEqual([HARD_NAMES.length + 3, 4]);
    const labels = of('node_stmt').map(
      ({ attr_list }) => attr_list.find(({ id }) => id === 'label')?.eq,
    );
    expect(labels[2]).toBe(HARD_NAMES[2]);
  });
});
