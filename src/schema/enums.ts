import { registerEnumType } from 'type-graphql';
import type { Vocabulary } from '../model/noun';

const registered = new WeakMap<Vocabulary, object>();

/** The GraphQL enum of a vocabulary; a resolver sees a value as `seenAs` has it, or else by its name. */
export function enumOf(
  vocabulary: Vocabulary,
  seenAs: Readonly<Record<string, string>> = {},
): object {
  const known = registered.get(vocabulary);
  if (known) return known;
  const { name, about, values } = vocabulary;
  const names = Object.keys(values);
  const own = Object.fromEntries(names.map((value) => [value, seenAs[value] ?? value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, description]) => [
      value,
      { description: description || undefined },
    ]),
  );
  registerEnumType(own, { name, description: about || undefined, valuesConfig });
  registered.set(vocabulary, own);
  return own;
}
