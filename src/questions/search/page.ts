import { badArgument, inRange } from '../../kernel/arguments';
import { sha256 } from '../../kernel/canonical';
import { decodeCursor, encodeCursor, type KeyValue } from '../../kernel/cursor';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../plan/window';
import { byPosition, type Position } from '../../memory/search/search';

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly hit: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** All searches are ordered alike; which one a cursor belongs to is told by its first key. */
const ORDER = 'search';

/** The hits that follow the one whose place a cursor holds, also when that one is there no more. */
export function pageOf<T extends Position>(
  hits: readonly T[],
  { first, after }: PageArguments,
  key: string,
  path: string,
): Page<T> {
  const size = first ?? DEFAULT_PAGE;
  inRange(`${path}.first`, size, 1, LARGEST_PAGE);
  const tag = sha256(key).slice(0, 8);
  const place = typeof after === 'string' ? placeOf(after, tag, `${path}.after`) : null;
  const next = place ? hits.findIndex((hit) => byPosition(hit, place) > 0) : 0;
  const start = next < 0 ? hits.length : next;
  const edges = hits.slice(start, start + size).map((hit) => ({
    cursor: encodeCursor(ORDER, [tag, hit.rank, hit.score, hit.id]),
    hit,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + size < hits.length,
      hasPreviousPage: place !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function placeOf(cursor: string, tag: string, path: string): Position {
  const keys = decodeCursor(ORDER, cursor, 4);
  if (!keys || !isPlace(keys, tag))
    throw badArgument(
      path,
      'is not a cursor of this search',
      'one that a search for the same text gave',
    );
  const [, rank, score, id] = keys as [string, number, number, string];
  return { rank, score, id };
}

function isPlace([of, rank, score, id]: readonly KeyValue[], tag: string): boolean {
  return (
    of === tag && typeof rank === 'number' && typeof score === 'number' && typeof id === 'string'
  );
}
