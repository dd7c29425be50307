import { registerEnumType } from 'type-graphql';
import type { Vocabulary } from '../model/noun';

const registered = new Map<string, object>();

/** The GraphQL enum of a vocabulary. */
export function enumOf({ name, about, values }: Vocabulary): object {
  const known = registered.get(name);
  if (known) return known;
  const own = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, description]) => [value, { description }]),
  );
  registerEnumType(own, { name, description: about, valuesConfig });
  registered.set(name, own);
  return own;
}
