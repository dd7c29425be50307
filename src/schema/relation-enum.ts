import { ALL_HOPS } from '../model/model';
import { enumOf } from './enums';

/** Each type of arrow with what it says, as the noun that states it first puts it. */
const about = new Map<string, string>();
for (const { arrow, direction, from, to } of ALL_HOPS) {
  if (direction !== 'out') continue;
  const ends = about.get(arrow);
  const text = `From ${from} to ${to.length > 3 ? 'several nouns' : to.join(', ')}`;
  about.set(arrow, ends ? `${ends}; from ${from}` : text);
}

export const ArrowEnum = enumOf({
  name: 'Arrow',
  about: 'A type of arrow of the graph, read along the arrow.',
  values: Object.fromEntries([...about].sort().map(([type, text]) => [type, `${text}.`])),
});
