import { FACT } from '../model/groups';
import { ALL_GROUPS, NOUNS } from '../model/model';
import type { NounName } from '../model/noun';

/** The nouns whose records cite sources; with documents, all that a network can hold. */
export function factNouns(all: boolean): readonly NounName[] {
  if (all) return NOUNS.map(({ name }) => name);
  return ALL_GROUPS.find(({ name }) => name === FACT.name)?.members ?? [];
}
