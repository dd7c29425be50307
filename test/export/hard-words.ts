import type { Subgraph, SubgraphEdge, SubgraphNode } from '../../src/memory/network/subgraph';

/** Names that break a format when one of its signs is not escaped. */
export const HARD_NAMES = [
  `"quoted", 'once' and \\"twice\\"`,
  'AT&T <b>bold</b> ]]> &amp; &#65; #35;',
  'ישראל and قطر and 中国',
  ' begins and ends with a space ',
  'two\nlines, a tab\tand a \\n that is none',
  'a return\r\nand a return\ralone',
  '=1+1; a|b {c} [d] (e) `f` --> n1',
  'é as one and é as two, 𝔊 beyond the first plane',
];

/** Characters that XML cannot hold. */
export const CONTROLS = 'bell \u0007, escape \u001b, null \u0000, half \ud83d of a pair';

const BOUNDS = {
  certainFrom: '2018-12-31',
  certainTo: '2019-01-01',
  expectedTo: '0001-01-01',
  possibleFrom: '2018-01-01',
  possibleTo: '9999-12-31',
};

const cited = (locator: string) => ({
  document: 'document:d',
  locator,
  url: 'https://example.org/d',
});

export const node = (id: string, name: string, more: Partial<SubgraphNode> = {}): SubgraphNode => ({
  id,
  name,
  noun: 'Committee',
  kind: null,
  fields: {},
  happened: true,
  start: null,
  end: null,
  bounds: null,
  spells: [],
  citations: [cited('p. 1')],
  ...more,
});

export const edge = (
  from: string,
  type: string,
  to: string,
  more: Partial<SubgraphEdge> = {},
): SubgraphEdge => ({
  kind: 'relationship',
  id: `${from} ${type} ${to}`,
  from,
  to,
  type,
  happened: true,
  start: null,
  end: null,
  bounds: null,
  spells: [],
  citations: [cited('p. 1'), cited('p. 2')],
  ...more,
});

/** A subgraph with hard names, dates of every kind, a planned relationship and two relationships between the same nodes. */
export function hardSubgraph(names: readonly string[] = HARD_NAMES): Subgraph {
  const nodes = names.map((name, index) => node(`committee:c${index}`, name));
  const dated = node('membership:m', 'Membership', {
    noun: 'Membership',
    kind: 'CHAIR',
    start: '2018',
    bounds: BOUNDS,
    spells: [{ from: '2018-01-01', to: '9999-12-31' }],
  });
  const policies = ['p', 'q'].map((id) =>
    node(`policy:${id}`, id.toUpperCase(), { noun: 'Policy' }),
  );
  return {
    directed: true,
    nodes: [...nodes, dated, ...policies],
    edges: [
      edge('membership:m', 'IN_BODY', 'committee:c0', {
        start: '2018',
        bounds: BOUNDS,
        spells: [
          { from: '2018-01-01', to: '2018-06-30' },
          { from: '2019-01-01', to: '9999-12-31' },
        ],
      }),
      edge('policy:q', 'REPLACES', 'policy:p', { happened: false }),
      edge('policy:q', 'CITES', 'policy:p'),
      edge('policy:q', 'CITES', 'policy:p', { id: 'policy:q CITES policy:p 2' }),
    ],
  };
}
