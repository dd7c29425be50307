import { encodeCursor } from '../kernel/cursor';
import { compareKeys, keyValues, type SortKey } from '../kernel/order';
import type { InMemoryPage } from '../schema/in-memory-connection';
import { pageOfRows, type Page } from '../plan/execute/page';
import { windowOf, type CursorForm, type PageArguments, type Window } from '../plan/window';

/** A list in memory, in the order of its keys, of which the last is different for every item. */
export interface InMemoryList<T> {
  /** The name of its order, and the path of the field where no other is said. */
  readonly name: string;
  /** What it is a list of: the record or the answer around it, and its arguments. Its cursors are cursors of no other list. */
  readonly of: readonly unknown[];
  /** The path of the field, for messages. */
  readonly path?: string;
  readonly items: readonly T[];
  readonly keys: readonly (SortKey<T> & Pick<CursorForm['keys'][number], 'only'>)[];
  readonly fault?: CursorForm['fault'];
}

/** The page that `first`, `last`, `after` and `before` ask for, with each of its items as `show` makes it. */
export function pageOf<T, N>(
  list: InMemoryList<T>,
  args: PageArguments,
  show: (item: T) => N,
): InMemoryPage<N> {
  const { edges, pageInfo } = edgesOf(list, args, (item) => ({ node: show(item) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo,
    totalCount: list.items.length,
  };
}

/** The same page, with edges of any kind. */
export function edgesOf<T, E extends object>(
  list: InMemoryList<T>,
  args: PageArguments,
  edgeOf: (item: T) => E,
): Page<E> {
  const { path = list.name, keys, fault } = list;
  const name = `${list.name}:${JSON.stringify(list.of)}`;
  const form = keys.map(({ kind, only }) => ({ kind: kind ?? ('string' as const), only }));
  const window = windowOf(args, { name, keys: form, fault }, path);
  const cursorOf = (item: T) => encodeCursor(name, keyValues(item, keys));
  return pageOfRows(rowsIn(list, window), window, cursorOf, edgeOf);
}

/** The rows that a store would give for the window. */
function rowsIn<T>({ items, keys }: InMemoryList<T>, window: Window): readonly T[] {
  const { size, backward, after, before } = window;
  const between = items.filter(
    (item) =>
      (!after || compareKeys(keyValues(item, keys), after, keys) > 0) &&
      (!before || compareKeys(keyValues(item, keys), before, keys) < 0),
  );
  return backward ? between.slice(-size - 1).reverse() : between.slice(0, size + 1);
}
