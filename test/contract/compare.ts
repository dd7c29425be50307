import type { ExecutionResult, GraphQLError } from 'graphql';
import { Refusal } from '../../src/kernel/errors';
import { canonicalJson } from '../../src/kernel/canonical';
import type { Row } from '../../src/store/port';
import { isCursorOf, isOwnCursor } from './cursors';
import { Refused } from './refused';

export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** Where and how two answers to one document differ, or null when they are the same. */
export function difference(expected: Answered, actual: Answered): string | null {
  return told([
    ...differences(errorsOf(expected), errorsOf(actual), 'errors'),
    ...differences(plain(expected.data ?? null), plain(actual.data ?? null), 'data'),
  ]);
}

/** Throws with the document when an answer is not what was expected. */
export function expectSame(
  expected: ExecutionResult,
  actual: Answered,
  about: string | (() => string),
): void {
  const found = difference(expected, actual);
  if (found) throw new Error(`${found}\n${typeof about === 'string' ? about : about()}`);
}

/** How two lists of rows differ, as sets unless they are ordered, or null when they are the same. */
export function rowDifference(
  expected: readonly Row[],
  actual: readonly Row[],
  ordered: boolean,
): string | null {
  const listed = (rows: readonly Row[]) => {
    const texts = rows.map((row) => canonicalJson(row));
    return ordered ? texts : texts.sort();
  };
  return told([...differences(listed(expected), listed(actual), 'rows')]);
}

/** Every place at which two values differ; `loadedAt` is when each store was filled, and not compared. */
function* differences(expected: unknown, actual: unknown, path: string): Generator<string> {
  if (path.endsWith('.loadedAt') || Object.is(expected, actual)) return;
  if (isOwnCursor(expected) && isCursorOf(expected, actual)) return;
  if (Array.isArray(expected) && Array.isArray(actual)) {
    for (let index = 0; index < Math.max(expected.length, actual.length); index++)
      yield* differences(expected[index], actual[index], `${path}[${index}]`);
  } else if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)]))
      yield* differences(expected[key], actual[key], `${path}.${key}`);
  } else {
    yield `${path}: expected ${shown(expected)}, but it is ${shown(actual)}`;
  }
}

/** More than these are only counted: one fault often shows at many places. */
const MOST_TOLD = 5;

function told(found: readonly string[]): string | null {
  if (found.length === 0) return null;
  const more = found.length - MOST_TOLD;
  return [...found.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** Errors by their place and code; what nobody threw on purpose has its message instead of a code. */
function errorsOf({ errors }: Answered): unknown[] {
  return (errors ?? [])
    .map(({ path, originalError, message }) => ({
      path: (path ?? []).join('.'),
      code:
        originalError instanceof Refusal || originalError instanceof Refused
          ? originalError.code
          : message,
      ids:
        originalError instanceof Refusal || originalError instanceof Refused
          ? originalError.details['ids']
          : undefined,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
