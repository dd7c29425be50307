import type { Field, Noun, NounName } from './noun';

/** The property that is stored beside a text, or a relation, because lists are ordered by it. */
export function sortProperty(name: string): string {
  return `${name}Sort`;
}

/** Whether lists are ordered by a text as a reader expects, and not by how it is stored. */
export function isSortedText({ kind, list, prose }: Field): boolean {
  return kind === 'text' && !list && !prose;
}

/** The relations of a noun to one record that has a name, by which lists can be ordered. */
export function namingRelations(
  { relationships }: Noun,
  nounNamed: (noun: NounName) => Noun,
): string[] {
  return Object.entries(relationships)
    .filter(([, { reach, to }]) => reach === 'one' && to.every((end) => nounNamed(end).shown.name))
    .map(([name]) => name);
}
