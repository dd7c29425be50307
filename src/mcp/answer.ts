import type { CallToolResult } from '@modelcontextprotocol/server';
import { Refusal } from '../kernel/errors';
import { cutLists, withoutField } from './cut';

/** An agent reads each answer whole, so none is longer, in bytes as it is sent. */
export const LONGEST_ANSWER = 40_000;
export const LONGEST_RECORD = 10_000;

/** What a protocol message around a result takes. */
const ENVELOPE = 200;

export function fits(result: CallToolResult, most: number): boolean {
  return Buffer.byteLength(JSON.stringify(result)) + ENVELOPE <= most;
}

/** An answer as text, and for programs as data where a tool says in which form. */
export function textAnswer(answer: unknown): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
}

export function dataAnswer(answer: Record<string, unknown>): CallToolResult {
  return { ...textAnswer(answer), structuredContent: answer };
}

export function errorAnswer(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

interface Errors {
  readonly errors?: readonly { readonly message: string; readonly path?: unknown }[];
}

/** Says what is wrong in an answer, in the words of the API; what was answered beside it too. */
export function errorsAnswer({ errors = [] }: Errors, data?: unknown): CallToolResult {
  const messages = errors.map(({ message }) => message).join('\n');
  const whole = errorAnswer(
    data ? `${messages}\nThe rest of the answer: ${JSON.stringify(data)}` : messages,
  );
  return fits(whole, LONGEST_ANSWER) ? whole : errorAnswer(messages.slice(0, LONGEST_ANSWER / 4));
}

const WITHOUT_SPANS =
  'The answer was too long, so that "spans" are left out; ask by query for what you need of them.';

/**
 * An answer as it is told of its data, of which lists are cut to as many items as there is room for
 * where all of it is too long.
 */
export function withData(
  data: unknown,
  told: (data: unknown) => object,
  howToAskForLess: string,
): CallToolResult {
  const whole = textAnswer(told(data));
  if (fits(whole, LONGEST_ANSWER)) return whole;
  // A grade and its reason say of the day asked for what spans say of all days.
  const lean = withoutField(data, 'spans');
  const short = textAnswer({ cut: WITHOUT_SPANS, ...told(lean) });
  if (fits(short, LONGEST_ANSWER)) return short;
  const cutTo = (most: number): CallToolResult => {
    const { value, lists } = cutLists(lean, most);
    const cut = `The answer was too long, so that lists show their first ${most} items: ${lists.join(', ')}. ${howToAskForLess}`;
    return textAnswer({ cut, ...told(value) });
  };
  let [fitting, tooMany] = [0, LONGEST_ANSWER];
  while (tooMany - fitting > 1) {
    const most = Math.floor((fitting + tooMany) / 2);
    if (fits(cutTo(most), LONGEST_ANSWER)) fitting = most;
    else tooMany = most;
  }
  if (fitting > 0) return cutTo(fitting);
  throw new Refusal(
    'BAD_REQUEST',
    `The answer is longer than ${LONGEST_ANSWER} bytes. ${howToAskForLess}`,
  );
}
