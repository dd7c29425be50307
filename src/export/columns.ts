import type { Bounds } from '../kernel/certainty';
import { openDay } from '../kernel/reason';
import { readable } from '../kernel/text';
import { nounNamed } from '../model/model';
import type { Citation } from '../memory/network/citations';
import type { Provenance, SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';

/** A property of nodes or edges, as the formats that know types write it. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  /** What it means, for the description that goes with a table. */
  readonly about: string;
  /** Null where it is not known. */
  readonly of: (item: T) => string | number | boolean | null;
}

/** A column of texts. */
export const textColumn = <T>(
  name: string,
  about: string,
  of: (item: T) => string | null,
): Column<T> => ({ name, type: 'string', about, of });

/** What the bounds of something dated mean, in the words of the API. */
export const BOUND_MEANINGS: Readonly<Record<keyof Bounds, string>> = {
  certainFrom: 'The first day on which it is certain to have held.',
  certainTo: 'The last day on which it is certain to have held.',
  expectedTo: 'The last day on which it is expected to have held.',
  possibleFrom: 'The first day that no known date rules out.',
  possibleTo: 'The last day that no known date rules out.',
};

/** The columns of the bounds; null where one is open, or where no day is certain. */
export const BOUND_COLUMNS = (Object.keys(BOUND_MEANINGS) as (keyof Bounds)[]).map((name) =>
  textColumn<Provenance>(name, BOUND_MEANINGS[name], ({ bounds }) => {
    if (!bounds) return null;
    const proven = bounds.certainFrom <= bounds.certainTo;
    return name.startsWith('certain') && !proven ? null : openDay(bounds[name]);
  }),
);

/** The dates are not `start` and `end`: one is a keyword of SQL, and Gephi takes the other for a time stamp. */
export const STATED: readonly Column<Provenance>[] = [
  textColumn(
    'startDate',
    'The day, month, quarter or year in which it was or began.',
    ({ start }) => start,
  ),
  textColumn('endDate', 'The day, month, quarter or year in which it ended.', ({ end }) => end),
  ...BOUND_COLUMNS,
  textColumn(
    'citations',
    'Its sources, each with the place in it, with semicolons between.',
    ({ citations }) => cited(citations),
  ),
];

const edgeWeight: Column<SubgraphEdge> = {
  name: 'weight',
  type: 'double',
  about: 'How much the two share.',
  of: ({ weight }) => weight ?? null,
};

const EDGE_COLUMNS: readonly Column<SubgraphEdge>[] = [
  textColumn('relationship', 'The type of the relationship, or the role.', ({ type }) => type),
  {
    name: 'happened',
    type: 'boolean',
    about: 'False if it is only planned.',
    of: ({ happened }) => happened,
  },
  ...STATED,
];

/** The columns of these edges. A program would take a weight that is missing for no number, and a sum with it too. */
export function edgeColumnsOf(edges: readonly SubgraphEdge[]): readonly Column<SubgraphEdge>[] {
  const weighted = edges.length > 0 && edges.every(({ weight }) => weight !== undefined);
  return weighted ? [...EDGE_COLUMNS, edgeWeight] : EDGE_COLUMNS;
}

/** The columns that say something of one of these. */
export function usedBy<T>(items: readonly T[], columns: readonly Column<T>[]): Column<T>[] {
  return columns.filter(({ of }) => items.some((item) => of(item) !== null));
}

/** Whether a node is more than planned; null of what cannot be only planned. */
export const happenedColumn: Column<SubgraphNode> = {
  name: 'happened',
  type: 'boolean',
  about: 'False if it is only planned; empty of what cannot be only planned.',
  of: ({ noun, happened }) => (nounNamed(noun).planned ? happened : null),
};

/** Where something is from, for a person to read: the address of each source and the place in it. */
export function cited(citations: readonly Citation[]): string | null {
  const written = citations.map(({ document, url, locator }) => `${url ?? document} (${locator})`);
  return written.length === 0 ? null : [...new Set(written)].join('; ');
}

/** An edge in words. */
export function edgeLabel({ type, happened }: Pick<SubgraphEdge, 'type' | 'happened'>): string {
  return happened ? readable(type) : `${readable(type)} (planned)`;
}
