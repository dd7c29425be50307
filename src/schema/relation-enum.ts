import { ALL_RELATIONS } from '../model/model';
import type { NounName } from '../model/noun';
import { enumOf } from './enums';

/** More nouns than these at an end of a relationship are not listed. */
const MOST_LISTED = 3;

/** The nouns at the ends of each type of relationship. */
const ends = new Map<string, { from: Set<NounName>; to: Set<NounName> }>();
for (const { relationship, direction, from, to } of ALL_RELATIONS) {
  if (direction !== 'out') continue;
  const known = ends.get(relationship) ?? { from: new Set(), to: new Set() };
  ends.set(relationship, known);
  known.from.add(from);
  for (const noun of to) known.to.add(noun);
}

const listOf = (nouns: ReadonlySet<NounName>): string =>
  nouns.size > MOST_LISTED ? 'several types' : [...nouns].join(', ');

export const RelationEnum = enumOf({
  name: 'Relation',
  about: 'The type of a relationship, read in its direction.',
  values: Object.fromEntries(
    [...ends]
      .sort()
      .map(([type, { from, to }]) => [type, `From ${listOf(from)} to ${listOf(to)}.`]),
  ),
});
