import { ALL_RELATIONS } from '../model/model';
import { enumOf } from './enums';

/** Each type of relationship with what it says, as the noun that states it first puts it. */
const about = new Map<string, string>();
for (const { relationship, direction, from, to } of ALL_RELATIONS) {
  if (direction !== 'out') continue;
  const ends = about.get(relationship);
  const text = `From ${from} to ${to.length > 3 ? 'several nouns' : to.join(', ')}`;
  about.set(relationship, ends ? `${ends}; from ${from}` : text);
}

export const RelationEnum = enumOf({
  name: 'Relation',
  about: 'A type of relationship of the graph, read along the relationship.',
  values: Object.fromEntries([...about].sort().map(([type, text]) => [type, `${text}.`])),
});
