import { CITING_NOUNS, NOUNS } from '../model/model';
import type { NounName } from '../model/noun';

/** The nouns whose records cite sources; with documents, all that a network can hold. */
export function factNouns(all: boolean): readonly NounName[] {
  return all ? NOUNS.map(({ name }) => name) : CITING_NOUNS;
}
