import { encodeCursor } from '../kernel/cursor';
import { compareKeys, keyValues, type SortKey } from '../kernel/order';
import type { InMemoryPage } from '../schema/in-memory-connection';
import type { Arguments } from '../plan/selection';
import { windowOf } from '../plan/window';

/** A list in memory, in the order of its keys, of which the last is different for every item. */
export interface InMemoryList<T> {
  /** The path of the field, for messages, and with it the name of the order. */
  readonly name: string;
  readonly items: readonly T[];
  readonly keys: readonly SortKey<T>[];
}

/** The page that `first`, `last`, `after` and `before` ask for, with each of its items as `show` makes it. */
export function pageOf<T, N>(
  { name, items, keys }: InMemoryList<T>,
  args: object,
  show: (item: T) => N,
): InMemoryPage<N> {
  const order = keys.map(({ kind, descending }) => ({
    expression: '',
    kind: kind ?? ('string' as const),
    descending: descending === true,
  }));
  const window = windowOf(args as Arguments, { name, keys: order }, name);
  const { size, backward, after, before } = window;
  const between = items.filter(
    (item) =>
      (!after || compareKeys(keyValues(item, keys), after, keys) > 0) &&
      (!before || compareKeys(keyValues(item, keys), before, keys) < 0),
  );
  const rows = backward ? between.slice(-size) : between.slice(0, size);
  const more = rows.length < between.length;
  const edges = rows.map((item) => ({
    cursor: encodeCursor(name, keyValues(item, keys)),
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
