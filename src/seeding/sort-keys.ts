import { sortText } from '../kernel/sort-text';
import { nounNamed } from '../model/model';
import { isSortedText, namingRelations, sortProperty } from '../model/sort-key';
import type { SeedRecord } from './join';
import type { Value } from './graph';

/** What lists are ordered by beside what the files state: texts as a reader sorts them, and names of what a record leads to. */
export function sortKeysOf(
  record: SeedRecord,
  properties: Readonly<Record<string, unknown>>,
  records: ReadonlyMap<string, SeedRecord>,
): Record<string, Value> {
  const { noun, links } = record;
  const texts = Object.entries(noun.fields)
    .filter(([, field]) => isSortedText(field))
    .map(([name]) => [name, properties[name]] as const);
  const names = namingRelations(noun, nounNamed).map((name) => {
    const end = records.get(links[name]?.[0]?.id ?? '');
    return [name, end?.fields[end.noun.shown.name ?? '']] as const;
  });
  return Object.fromEntries(
    [...texts, ...names].flatMap(([name, text]) =>
      typeof text === 'string' ? [[sortProperty(name), sortText(text)]] : [],
    ),
  );
}
