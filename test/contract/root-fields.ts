import { nounOfId, NOUNS } from '../../src/model/model';
import type { Noun } from '../../src/model/noun';
import type { SelectionWriter } from './selections';

/** A root field: a list, a look-up by natural key or by id, or the dataset. */
export function rootField(writer: SelectionWriter): string {
  const { random } = writer.tools;
  const kinds = [list, list, list, list, byKey, byKey, byKey, byId, byId, byIds, byIds, dataset];
  const text = random.pick(kinds)(writer);
  return text === '' ? '__typename' : text;
}

function list(writer: SelectionWriter): string {
  const { name, section } = writer.tools.random.pick(NOUNS.filter((noun) => noun.section));
  return writer.list(section as string, name);
}

function byKey(writer: SelectionWriter): string {
  const { random, variables } = writer.tools;
  const { name, key } = random.pick(NOUNS.filter((noun) => noun.key));
  const { root, argument } = key as NonNullable<Noun['key']>;
  const args = `(${argument}: ${variables.write('String!', keyText(writer, root))})`;
  return writer.lookup(root, args, name, 1);
}

/** A natural key as the files have it or as people write it, or one that no record has. */
function keyText({ tools: { random, pool } }: SelectionWriter, root: string): string {
  const text = random.pick(pool.keys.get(root) ?? ['none']);
  if (random.chance(0.6)) return text;
  return random.pick([
    text.toUpperCase(),
    text.toLowerCase(),
    ` ${text} `,
    text.normalize('NFD'),
    `.${text}`,
    `${text}?`,
    '',
  ]);
}

function byId(writer: SelectionWriter): string {
  const [id] = someIds(writer, 1) as [string];
  const args = `(id: ${writer.tools.variables.write('ID!', id)})`;
  return writer.lookup('node', args, 'Node', 1, nounsOf([id]));
}

function byIds(writer: SelectionWriter): string {
  const { random, variables } = writer.tools;
  const ids = someIds(writer, random.between(0, 5));
  const again = ids.length > 0 && random.chance(0.3) ? [random.pick(ids)] : [];
  const all = [...ids, ...again];
  const args = `(ids: ${variables.write('[ID!]!', all)})`;
  return writer.lookup('nodes', args, 'Node', Math.max(1, all.length), nounsOf(all));
}

function dataset({ tools: { random } }: SelectionWriter): string {
  return random.chance(0.5) ? 'dataset { fingerprint counts { noun count } }' : '';
}

/** Ids, of which now and then one is of no record. */
function someIds({ tools: { random, pool } }: SelectionWriter, count: number): string[] {
  const unknown = ['person:nobody', 'nothing:at-all', '', 'key:Person|nobody', 'CcTld|il', '🐟'];
  return Array.from({ length: count }, () =>
    random.chance(0.93) ? random.pick(pool.ids) : random.pick(unknown),
  );
}

function nounsOf(ids: readonly string[]): string[] {
  return ids.flatMap((id) => nounOfId(id) ?? []);
}
