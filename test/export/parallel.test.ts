import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { FORMAT } from '../../src/export/format';
import type { SubgraphEdge } from '../../src/memory/network/subgraph';
import { edge, node } from './hard-words';
import { named, parseXml } from './parsers';
import { writingOf } from './writing';

const ENDS = [node('person:p', 'P', { noun: 'Person' }), node('committee:c', 'C')];

function term(id: string, more: Partial<SubgraphEdge> = {}): SubgraphEdge {
  return edge('person:p', 'COUNCILLOR', 'committee:c', { kind: 'membership', id, ...more });
}
const source = (locator: string) => [{ document: 'document:d', url: null, locator }];
const write = (edges: readonly SubgraphEdge[]) =>
  FORMAT.gexf.write({ directed: true, nodes: ENDS, edges }, writingOf({ format: 'gexf' }));

describe('terms of one holder in one role, in GEXF', () => {
  const text = write([
    term('membership:1', {
      start: '2010',
      end: '2013',
      spells: [{ from: '2010-01-01', to: '2013-12-31' }],
      citations: source('p. 1'),
    }),
    term('membership:2', {
      start: '2016',
      spells: [{ from: '2016-01-01', to: '9999-12-31' }],
      citations: source('p. 2'),
    }),
    term('membership:3', { type: 'CHAIR', spells: [{ from: '2011-01-01', to: '2011-12-31' }] }),
  ]);

  it('are one edge, so that Gephi has none to merge', () => {
    const edges = named(parseXml(text), 'edge').map(({ attributes }) => attributes);
    const keys = edges.map(({ source: from, target, kind }) => `${from} ${target} ${kind}`);
    expect(keys).toEqual(['person:p committee:c COUNCILLOR', 'person:p committee:c CHAIR']);
  });

  it('keep all spells, dates, ids and sources', () => {
    const [first, second] = named(parseXml(text), 'edge');
    expect(first && named(first, 'spell').map(({ attributes }) => attributes)).toEqual([
      { start: '2010-01-01', end: '2013-12-31' },
      { start: '2016-01-01' },
    ]);
    const graph = parse(MultiGraph, text);
    expect(graph.getEdgeAttributes('membership:1')).toMatchObject({
      ids: 'membership:1; membership:2',
      startDate: '2010; 2016',
      endDate: '2013',
      citations: 'document:d (p. 1); document:d (p. 2)',
    });
    expect(
      second && named(second, 'attvalue').map(({ attributes }) => attributes['for']),
    ).not.toContain('ids');
  });

  it('have no spell when one of them is always possible', () => {
    const dated = term('membership:1', { spells: [{ from: '2010-01-01', to: '2013-12-31' }] });
    expect(write([dated, term('membership:2')])).not.toContain('<spell ');
    expect(write([dated])).toContain('<spell ');
  });

  it('keep apart what is done and what is only planned', () => {
    const edges = named(
      parseXml(write([term('membership:1'), term('membership:2', { happened: false })])),
      'edge',
    );
    expect(edges.map(({ attributes }) => attributes['kind'])).toEqual([
      'COUNCILLOR',
      'COUNCILLOR (planned)',
    ]);
  });
});
