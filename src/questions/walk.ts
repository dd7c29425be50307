import { badArgument, someOf } from '../kernel/arguments';
import type { Network } from '../memory/network/graph';
import { recordAt } from '../memory/network/network';
import { entryOf } from '../memory/network/walk';
import { statedBy, type Step, type WalkFilter } from '../memory/paths/walkable';
import type { NounName } from '../model/noun';
import type { PathStep, WalkArgs } from './walk.type';

/** The steps of a walk, each with the record that states it and its times. */
export function stepsShown(network: Network, steps: readonly Step[]): PathStep[] {
  return steps.map((step) => {
    const stating = entryOf(network, statedBy(network, step));
    const { date, end } = network.getNodeAttributes(stating);
    return { ...step, statedBy: stating, start: date, end };
  });
}

/** The records with these ids, each once. An id without a record would change the answer unnoticed, so it is refused. */
export function recordsAt(network: Network, path: string, ids: readonly string[]): string[] {
  const records = ids.map((id) => {
    const record = recordAt(network, id);
    if (record === null) throw badArgument(path, `no record has the id "${id}"`, 'ids of records');
    return record;
  });
  return [...new Set(records)];
}

/** What a walk may go through. */
export function walkFilter(
  network: Network,
  args: WalkArgs & { through?: NounName[] | null; avoid?: string[] | null },
  path: string,
  ends: readonly string[],
): WalkFilter {
  return {
    ends: new Set(ends),
    relations: someOf(`${path}.relations`, args.relations),
    through: someOf(`${path}.through`, args.through),
    avoid: new Set(recordsAt(network, `${path}.avoid`, args.avoid ?? [])),
    asOf: args.asOf ?? null,
  };
}
