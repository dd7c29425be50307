import { decodeCursor, encodeCursor, type KeyValue } from '../../kernel/cursor';
import { Refusal } from '../../kernel/errors';
import { LARGEST_PAGE } from '../../plan/page';

export interface PageInput {
  readonly first: number;
  readonly after?: string | null;
}

/** A key of an order, and which way it goes. */
export interface ListKey<T> {
  readonly of: (item: T) => KeyValue;
  readonly descending?: boolean;
}

/** A list in memory that is shown by pages; its last key is different for every item. */
export interface Listed<T> {
  readonly name: string;
  readonly items: readonly T[];
  readonly keys: readonly ListKey<T>[];
}

export interface Page<T> {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly items: readonly (T & { readonly cursor: string })[];
}

/** The items of an order, which `pageOf` takes by pages. */
export function ordered<T>(items: readonly T[], keys: readonly ListKey<T>[]): T[] {
  return items
    .map((item) => ({ item, place: keysOf(item, keys) }))
    .sort((a, b) => compare(a.place, b.place, keys))
    .map(({ item }) => item);
}

/** The first so many items of an ordered list, or of those after a cursor. */
export function pageOf<T extends object>(
  { name, items, keys }: Listed<T>,
  { first, after }: PageInput,
): Page<T> {
  if (first < 1 || first > LARGEST_PAGE)
    throw new Refusal(
      'BAD_REQUEST',
      `${name}.first: ${first} is out of range; allowed is 1 to ${LARGEST_PAGE}.`,
    );
  const last = after ? decodeCursor(name, after, keys.length) : null;
  if (after && !last)
    throw new Refusal(
      'BAD_REQUEST',
      `${name}.after: is not a cursor of this list; allowed is one that the same field gave.`,
    );
  const rest = last ? items.filter((item) => compare(keysOf(item, keys), last, keys) > 0) : items;
  const shown = rest
    .slice(0, first)
    .map((item) => ({ ...item, cursor: encodeCursor(name, keysOf(item, keys)) }));
  return {
    totalCount: items.length,
    hasNextPage: rest.length > first,
    endCursor: shown.at(-1)?.cursor ?? null,
    items: shown,
  };
}

function keysOf<T>(item: T, keys: readonly ListKey<T>[]): KeyValue[] {
  return keys.map(({ of }) => of(item));
}

/** Below zero when the first comes before the second. A cursor of another kind of value comes after nothing. */
function compare<T>(
  a: readonly KeyValue[],
  b: readonly KeyValue[],
  keys: readonly ListKey<T>[],
): number {
  for (let index = 0; index < keys.length; index++) {
    const one = a[index] as KeyValue;
    const other = b[index] as KeyValue;
    if (one === other) continue;
    return one < other === Boolean(keys[index]?.descending) ? 1 : -1;
  }
  return 0;
}
