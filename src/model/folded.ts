import type { Field } from './noun';

/**
 * The property that has a text, or each of a list of texts, folded: lists are filtered by
 * it, since no engine can fold. Null where nothing is folded; two addresses that differ in a
 * dash are two.
 */
export function foldedProperty(name: string, { kind, plain }: Field): string | null {
  return kind === 'text' && !plain ? `${name}Folded` : null;
}
