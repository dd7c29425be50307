import { z } from 'zod';
import { Refusal } from '../kernel/errors';
import { errorsAnswer, withData } from './answer';
import type { Desk, PublicQuestion } from './desk';
import { numbered } from './numbered';
import { inFull, inShort } from './questions';
import { tool } from './tool';

export const askTool = tool({
  name: 'ask',
  description: ({ operations }) =>
    `Answers a published question, with numbered sources; prefer it to query. Each variable has a default (resource ccnso://questions has types and all titles): ${operations.map(inShort).join(' ')}`,
  input: z.object({
    operation: z.string(),
    variables: z.looseObject({}).default({}),
  }),
  async answer({ operation: name, variables }, { operations, ask, publicUrl, fingerprint }: Desk) {
    const operation = operations.find((each) => each.name === name);
    if (!operation)
      throw new Refusal(
        'BAD_REQUEST',
        `There is no such question. There are ${operations.map((each) => each.name).join(', ')}.`,
      );
    const { data, errors } = await ask(name, variables);
    if (errors) return errorsAnswer({ errors: [...errors, { message: inFull(operation) }] }, data);
    const around = {
      question: operation.title,
      operation: name,
      variables,
      address: addressOf(publicUrl, operation, variables),
      fingerprint,
    };
    return withData(
      data,
      (shown) => ({ ...around, ...numbered(shown, publicUrl) }),
      'Ask with a smaller first, a narrower span or fewer ids, or select less with query.',
    );
  },
});

/** The page with the same answer, for people. */
function addressOf(
  publicUrl: string,
  { name }: PublicQuestion,
  variables: Record<string, unknown>,
): string {
  const entered = Object.entries(variables).flatMap(([key, value]) => entriesOf(key, value));
  const query = new URLSearchParams(entered).toString();
  return `${publicUrl}/ask/${name}${query ? `?${query}` : ''}`;
}

/** As the form of the page names its inputs: `year.from`. */
function entriesOf(key: string, value: unknown): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[key, String(value as string)]];
  if (Array.isArray(value)) return [[key, JSON.stringify(value)]];
  return Object.entries(value).map(([part, inner]) => [`${key}.${part}`, String(inner)]);
}
