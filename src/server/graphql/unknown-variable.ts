import { Refusal } from '../../kernel/errors';
import { enumerate } from '../../kernel/text';

/** GraphQL ignores a variable that an operation does not have; of one that is only named it is a slip. */
export function unknownVariable(query: string, variables: unknown): Refusal | undefined {
  const declared = [...query.matchAll(/\$(\w+)\s*:/g)].map(([, name]) => name as string);
  // What is no object the library refuses.
  const given = Object.keys(typeof variables === 'object' && variables ? variables : {});
  const unknown = Array.isArray(variables) ? undefined : given.find((n) => !declared.includes(n));
  if (unknown === undefined) return undefined;
  const known = declared.length > 0 ? `its variables are ${enumerate(declared)}` : 'it has none';
  return new Refusal('BAD_REQUEST', `The operation has no variable "${unknown}"; ${known}.`);
}
