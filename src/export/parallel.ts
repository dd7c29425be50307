import { groupBy } from '../kernel/group-by';
import type { DaySpan } from '../kernel/day-span';
import type { SubgraphEdge } from '../memory/network/subgraph';
import { joined } from '../memory/network/spells';
import type { Column } from './columns';

/** What several edges say together, where a program allows one of a kind between two nodes. */
export interface Bundle {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The relationship or role; Gephi keeps edges of different kinds apart. */
  readonly kind: string;
  readonly edges: readonly SubgraphEdge[];
  readonly spells: readonly DaySpan[];
}

/**
 * One bundle for all edges of a kind between two nodes, such as the terms of
 * one holder in one role: Gephi would merge them, and lose the dates and the
 * sources of all but the first.
 */
export function bundled(all: readonly SubgraphEdge[]): Bundle[] {
  const kindOf = ({ type, happened }: SubgraphEdge) => (happened ? type : `${type} (planned)`);
  const groups = groupBy(all, (edge) => `${edge.from}\n${edge.to}\n${kindOf(edge)}`);
  return [...groups.values()].map((edges) => {
    const [first] = edges as [SubgraphEdge];
    const { id, from, to } = first;
    // One that is always there has no spell, and so have all together.
    const isAlways = edges.some(({ spells }) => spells.length === 0);
    const spells = isAlways ? [] : joined(edges.flatMap((edge) => edge.spells));
    return { id, from, to, kind: kindOf(first), edges, spells };
  });
}

/** What a column says of each edge of a bundle, in their order, each thing once. */
export function valueOfBundle(
  { edges }: Bundle,
  { of }: Column<SubgraphEdge>,
): string | number | boolean | null {
  const values = [...new Set(edges.map(of))].filter((value) => value !== null);
  return values.length > 1 ? values.join('; ') : (values[0] ?? null);
}
