import type { Bounds } from '../kernel/certainty';
import { openDay } from '../kernel/reason';
import { readable } from '../kernel/text';
import { NOUNS, nounNamed } from '../model/model';
import type { Noun } from '../model/noun';
import { timesOf } from '../model/times';
import type { Citation } from '../memory/network/citations';
import type { Provenance, SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';

/** A property of nodes or edges, as the formats that know types write it. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  /** Null where it is not known. */
  readonly of: (item: T) => string | number | boolean | null;
}

/** A column of texts. */
export const textColumn = <T>(name: string, of: (item: T) => string | null): Column<T> => ({
  name,
  type: 'string',
  of,
});

/** A bound as a day; null where it is open, or where no day is certain. */
function bound(name: keyof Bounds): Column<Provenance> {
  return textColumn(name, ({ bounds }) => {
    if (!bounds) return null;
    const proven = bounds.certainFrom <= bounds.certainTo;
    return name.startsWith('certain') && !proven ? null : openDay(bounds[name]);
  });
}

export const STATED: readonly Column<Provenance>[] = [
  textColumn('start', ({ start }) => start),
  textColumn('end', ({ end }) => end),
  ...(['certainFrom', 'certainTo', 'expectedTo', 'possibleFrom', 'possibleTo'] as const).map(bound),
  textColumn('citations', ({ citations }) => cited(citations)),
];

const NODE_COLUMNS: readonly Column<SubgraphNode>[] = [
  textColumn('type', ({ noun }) => noun),
  textColumn('kind', ({ kind }) => kind),
  // Of what cannot be only planned, nothing is said to have happened.
  {
    name: 'happened',
    type: 'boolean',
    of: ({ noun, happened }) => (nounNamed(noun).planned ? happened : null),
  },
  ...STATED,
];

/** Whether a field is a column of all nodes under another name: the label, the kind, a date, or whether it happened. */
function isShownOtherwise(name: string, noun: Noun): boolean {
  const { shown, planned } = noun;
  if (noun.fields[name]?.repeated) return false;
  if (planned?.field === name) return noun.fields[name]?.kind === 'boolean';
  return ['label', shown.name, shown.kind, ...timesOf(noun)].includes(name);
}

/** The fields of the nouns, each once, but those that are shown otherwise in every noun that has them. */
export const FIELD_NAMES = [...new Set(NOUNS.flatMap(({ fields }) => Object.keys(fields)))].filter(
  (name) => NOUNS.some((noun) => name in noun.fields && !isShownOtherwise(name, noun)),
);

/** Lists are written with semicolons. */
const FIELD_COLUMNS = FIELD_NAMES.map((field): Column<SubgraphNode> => ({
  name: field,
  type: typeOf(field),
  of: ({ fields }) => {
    const value = fields[field] ?? null;
    return typeof value === 'object' ? (value?.join('; ') ?? null) : value;
  },
}));

/** A text when nouns do not agree. */
function typeOf(name: string): 'string' | 'integer' | 'boolean' {
  const kinds = new Set(NOUNS.flatMap(({ fields }) => fields[name]?.kind ?? []));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'integer' || kind === 'boolean') ? kind : 'string';
}

/** The columns of these nodes: those of all, and those fields that one of them has. */
export function columnsOf(nodes: readonly SubgraphNode[]): readonly Column<SubgraphNode>[] {
  const used = FIELD_COLUMNS.filter(({ of }) => nodes.some((node) => of(node) !== null));
  return [...NODE_COLUMNS, ...used];
}

export const EDGE_COLUMNS: readonly Column<SubgraphEdge>[] = [
  textColumn('type', ({ type }) => type),
  { name: 'happened', type: 'boolean', of: ({ happened }) => happened },
  ...STATED,
];

/** Where something is from, for a person to read: the address of each source and the place in it. */
export function cited(citations: readonly Citation[]): string | null {
  const written = citations.map(({ document, url, locator }) => `${url ?? document} (${locator})`);
  return written.length === 0 ? null : [...new Set(written)].join('; ');
}

/** An edge in words. */
export function edgeLabel({ type, happened }: Pick<SubgraphEdge, 'type' | 'happened'>): string {
  return happened ? readable(type) : `${readable(type)} (planned)`;
}
