import { encodeCursor, type KeyValue } from '../kernel/cursor';
import type { Arguments } from '../plan/selection';
import { windowOf } from '../plan/window';

/** A key of an order, and which way it goes. */
export interface ListKey<T> {
  readonly of: (item: T) => KeyValue;
  /** A text unless it is said to be a number. */
  readonly kind?: 'number';
  readonly descending?: boolean;
}

/** A list in memory, in the order of its keys, of which the last is different for every item. */
export interface Listed<T> {
  /** The path of the field, for messages, and with it the name of the order. */
  readonly name: string;
  readonly items: readonly T[];
  readonly keys: readonly ListKey<T>[];
}

/** A page as a connection shows it. */
export interface ListedPage<N> {
  readonly edges: { readonly cursor: string; readonly node: N }[];
  readonly nodes: N[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** The items in the order of these keys. */
export function ordered<T>(items: readonly T[], keys: readonly ListKey<T>[]): T[] {
  return items
    .map((item) => ({ item, place: keysOf(item, keys) }))
    .sort((a, b) => compare(a.place, b.place, keys))
    .map(({ item }) => item);
}

/** The page that `first`, `last`, `after` and `before` ask for, with each of its items as `show` makes it. */
export function pageOf<T, N>(
  { name, items, keys }: Listed<T>,
  args: object,
  show: (item: T) => N,
): ListedPage<N> {
  const order = keys.map(({ kind, descending }) => ({
    expression: '',
    kind: kind ?? ('string' as const),
    descending: descending === true,
  }));
  const window = windowOf(args as Arguments, { name, keys: order }, name);
  const { size, backward, after, before } = window;
  const between = items.filter(
    (item) =>
      (!after || compare(keysOf(item, keys), after, keys) > 0) &&
      (!before || compare(keysOf(item, keys), before, keys) < 0),
  );
  const rows = backward ? between.slice(-size) : between.slice(0, size);
  const more = rows.length < between.length;
  const edges = rows.map((item) => ({
    cursor: encodeCursor(name, keysOf(item, keys)),
    node: show(item),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: items.length,
  };
}

function keysOf<T>(item: T, keys: readonly ListKey<T>[]): KeyValue[] {
  return keys.map(({ of }) => of(item));
}

/** Below zero when the first comes before the second. */
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
