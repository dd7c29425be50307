import { nounNamed } from '../../model/model';
import type { Network } from '../network/graph';
import type { Budget } from '../budget';
import { mayVisit, eachStep, type WalkFilter } from './walkable';

/** Something that several records have to do with. */
export interface CommonRecord {
  readonly id: string;
  /** Each of the records asked about, with the records between, of which there is one or none. */
  readonly by: readonly { readonly id: string; readonly via: readonly string[] }[];
}

/** What at least two of the records have to do with, directly or by a membership, an effect and the like; shared by most first. */
export function commonOf(
  network: Network,
  ids: readonly string[],
  filter: WalkFilter,
  budget: Budget,
): { shared: CommonRecord[]; truncated: boolean } {
  const found = new Map<string, Map<string, Set<string>>>();
  const note = (id: string, by: string, via: string | null) => {
    const own = found.get(id) ?? new Map<string, Set<string>>();
    found.set(id, own);
    own.set(by, (own.get(by) ?? new Set()).add(via ?? ''));
  };
  for (const id of ids) {
    eachStep(network, id, filter, budget, ({ to }) => {
      if (!mayVisit(network, to, filter, false)) return;
      if (!nounNamed(network.getNodeAttribute(to, 'noun')).link) {
        note(to, id, null);
        return;
      }
      eachStep(network, to, filter, budget, (next) => {
        if (next.to !== id && mayVisit(network, next.to, filter, false)) note(next.to, id, to);
      });
    });
  }
  const shared = [...found]
    .filter(([id, by]) => by.size > 1 && !ids.includes(id))
    .map(([id, by]) => ({
      id,
      by: [...by].map(([each, via]) => ({ id: each, via: [...via].filter(Boolean).sort() })),
    }))
    .sort(
      (a, b) =>
        b.by.length - a.by.length ||
        network.degree(a.id) - network.degree(b.id) ||
        (a.id < b.id ? -1 : 1),
    );
  return { shared, truncated: budget.spent };
}
