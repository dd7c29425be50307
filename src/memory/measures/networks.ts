import { ALL_DAYS, type DaySpan } from '../../kernel/day-span';
import { commonDays, daysAtLeast } from '../../kernel/overlap';
import { nodeMaker, type CitedNetwork } from '../network/cut';
import { joined } from '../network/spells';
import type { Subgraph, SubgraphEdge } from '../network/subgraph';
import type { Measurement } from './measurement';
import { gradeOfTwo, pairsOf } from './co-membership';
import { groupBy } from '../../kernel/group-by';
import { concerns, subjectOf, sharedSideOf, type Subject } from './subject';

/** Holders and bodies, with one edge for each membership. With `id`, only those of this holder or body. */
export async function membershipNetwork(
  measurement: Measurement,
  cited: CitedNetwork,
  id: string | null,
): Promise<Subgraph> {
  const tenures = (await measurement.tenures()).filter(
    ({ holder, body }) => id === null || holder === id || body === id,
  );
  const nodeAt = nodeMaker(cited);
  const ids = new Set(tenures.flatMap(({ holder, body }) => [holder, body]));
  return {
    directed: true,
    nodes: [...ids].sort().map(nodeAt),
    edges: tenures.map((tenure): SubgraphEdge => {
      const { id: edge, holder: from, body: to, role } = tenure;
      const { start, end, bounds, spells, citations } = nodeAt(edge);
      return {
        kind: 'membership',
        id: edge,
        from,
        to,
        type: role,
        happened: true,
        start,
        end,
        bounds,
        spells,
        citations,
      };
    }),
  };
}

/**
 * People or committees with an edge for each pair that shares something, as
 * strong as what they share. With `id`, the network around this one of them: who
 * shares something with it, and what these share with each other.
 */
export async function coMembershipNetwork(
  measurement: Measurement,
  cited: CitedNetwork,
  of: Subject,
  id: string | null,
): Promise<Subgraph> {
  const all = await pairsOf(measurement, of);
  const ends = all.map(({ one, other }) => [one, other]);
  const near = new Set(ends.flatMap((pair) => (id === null || pair.includes(id) ? pair : [])));
  const shown = await shownBy(measurement, of);
  const nodeAt = nodeMaker(cited);
  return {
    directed: false,
    nodes: [...near].sort().map(nodeAt),
    edges: all
      .filter(({ one, other }) => near.has(one) && near.has(other))
      .map(({ one, other, overlap }): SubgraphEdge => {
        const { days, memberships } = shown.get(`${one}\n${other}`) ?? NOTHING;
        return {
          kind: 'comembership',
          id: `${one} ${other}`,
          from: one,
          to: other,
          type: 'CO_MEMBERSHIP',
          happened: true,
          start: null,
          end: null,
          bounds: null,
          weight: overlap,
          spells: joined(days).filter(
            ({ from, to }) => from !== ALL_DAYS.from || to !== ALL_DAYS.to,
          ),
          citations: [...memberships].flatMap((each) => nodeAt(each).citations),
        };
      }),
  };
}

interface Shown {
  readonly days: DaySpan[];
  readonly memberships: Set<string>;
}
const NOTHING: Shown = { days: [], memberships: new Set() };

/** What shows that a pair shares something, and the days on which two people may have done so. */
async function shownBy(measurement: Measurement, of: Subject): Promise<Map<string, Shown>> {
  const owner = subjectOf(of);
  const found = new Map<string, Shown>();
  const tenures = (await measurement.tenures()).filter((tenure) => concerns(of, tenure));
  for (const group of groupBy(tenures, sharedSideOf(of)).values()) {
    for (const first of group)
      for (const second of group) {
        if (owner(first) >= owner(second) || !gradeOfTwo(first, second, of, measurement)) continue;
        const key = `${owner(first)}\n${owner(second)}`;
        const shown = found.get(key) ?? { days: [], memberships: new Set() };
        found.set(key, shown);
        shown.memberships.add(first.id).add(second.id);
        const both = [first, second].map(({ bounds }) => daysAtLeast('POSSIBLE', bounds));
        const days = commonDays([measurement.scope.days ?? ALL_DAYS, ...both]);
        if (days && of === 'PERSON') shown.days.push(days);
      }
  }
  return found;
}
