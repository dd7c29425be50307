import type { Window } from '../window';

/** Where a page lies in its list (GraphQL Cursor Connections Specification). */
export interface PageBounds {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page of a list: each edge has a cursor besides what it shows. */
export interface Page<E> {
  readonly edges: (E & { readonly cursor: string })[];
  readonly pageInfo: PageBounds;
}

/**
 * The page that a window shows of the rows that were found for it. They come as
 * a store gives them: in the order of the list, turned where the window goes
 * backward, and one more than the window is wide when the list goes on. A cursor
 * is made only when it is looked at, as most queries ask for none.
 */
export function pageOfRows<R, E extends object>(
  rows: readonly R[],
  { size, backward, after, before }: Window,
  cursorOf: (row: R) => string,
  edgeOf: (row: R) => E,
): Page<E> {
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backward) shown.reverse();
  const edges = shown.map((row) => ({
    ...edgeOf(row),
    get cursor() {
      return cursorOf(row);
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}
