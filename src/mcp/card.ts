import { nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
import type {
  ShownCitation,
  Connection,
  Named,
  PageRecord,
  RecordAnswer,
} from '../pages/record/record';
import { NumberedSources } from './sources';

interface Shown {
  /** How many are shown of each relation; none where nothing is said. */
  readonly counts: Readonly<Record<string, number>>;
  /** Only these relations; all where nothing is said. */
  readonly relations?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  /** A longer text ends after so many characters. */
  readonly text: number;
  /** So many of its own sources are named. */
  readonly places?: number;
}

interface Relation {
  readonly total?: number;
  readonly first?: readonly unknown[];
}

/** A page has all. */
const MOST_PLACES = 6;

/** A record in few words: what is known of it, the first of each relation, and the sources of both. */
export function cardOf({ node, dataset }: RecordAnswer, shown: Shown) {
  const { __typename, id, label, url, citations = [], disputed = [], ...rest } = node;
  const { places = MOST_PLACES } = shown;
  const sources = new NumberedSources();
  const fields = Object.keys(nounNamed(__typename as NounName).fields);
  const named = Object.entries(rest).filter(([name]) => name !== 'label');
  const known = named.filter(([name, value]) => fields.includes(name) && isKnown(value));
  const unknown = named.filter(([name, value]) => fields.includes(name) && !isKnown(value));
  const relations = knownRelations({ node }).filter(
    (name) => shown.relations?.includes(name) ?? true,
  );
  return {
    id,
    type: __typename,
    label,
    url,
    facts: Object.fromEntries(known.map(([name, value]) => [name, shortened(value, shown.text)])),
    unknown: unknown.map(([name]) => name),
    citations: citations.slice(0, places).map((each) => placeOf(each, sources)),
    ...(citations.length > places ? { moreCitations: citations.length - places } : {}),
    ...(disputed.length > 0
      ? {
          disputed: disputed.map(({ field, value, shownValue, citations: others }) => ({
            field,
            shown: shownValue,
            otherSourcesSay: value,
            sources: others.map((each) => sources.place(each)),
          })),
        }
      : {}),
    ...(shown.asOf ? { asOf: shown.asOf } : {}),
    relations: Object.fromEntries(
      relations.map((name) => [name, relationOf(node[name], shown.counts[name] ?? 0, sources)]),
    ) as Readonly<Record<string, Relation>>,
    sources: sources.all,
    fingerprint: dataset.fingerprint,
  };
}

/** The relations in which there is something. */
export function knownRelations({ node }: Pick<RecordAnswer, 'node'>): readonly string[] {
  const fields = Object.keys(nounNamed(node.__typename as NounName).fields);
  const others = Object.entries(node).filter(([name, value]) => {
    const isRelation = typeof value === 'object' && !fields.includes(name);
    return isRelation && isKnown(value) && name !== 'citations' && name !== 'disputed';
  });
  return others.map(([name]) => name);
}

function isKnown(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || (value as Partial<Connection>).totalCount !== 0;
}

function placeOf(citation: ShownCitation, sources: NumberedSources): string {
  const { shown, supports } = citation;
  const about = supports.length > 0 ? ` (${supports.join(', ')})` : '';
  return `${sources.place(citation)}${about}${shown ? `, shown ${shown}` : ''}`;
}

function shortened(value: unknown, most: number): unknown {
  return typeof value === 'string' && value.length > most ? `${value.slice(0, most)} …` : value;
}

/** How many there are, how many of each grade, and the first of them. */
function relationOf(value: unknown, first: number, sources: NumberedSources): unknown {
  if (Array.isArray(value)) {
    const all = value as readonly Named[];
    const names = all.slice(0, first).map((each) => nameOf(each));
    return { total: all.length, ...(names.length > 0 ? { first: names } : {}) };
  }
  const { totalCount, certainties, nodes, edges } = value as Connection;
  if (totalCount === undefined) return nameOf(value as Named);
  const rows = edges
    ? edges.slice(0, first).map(({ node, certainty, reason }) => ({
        ...rowOf(node, sources),
        ...(certainty ? { certainty } : {}),
        ...(reason ? { why: reason.sentence } : {}),
      }))
    : (nodes ?? []).slice(0, first).map((node) => rowOf(node, sources));
  return {
    total: totalCount,
    ...(certainties ? { certainties } : {}),
    ...(rows.length > 0 ? { first: rows } : {}),
  };
}

const nameOf = ({ id, label }: Named) => ({ id, label });

/** A row of a list: the name, and what is known of its columns. */
function rowOf(node: PageRecord, sources: NumberedSources): Record<string, unknown> {
  const { __typename, url: _url, citations = [], ...columns } = node;
  const known = Object.entries(columns).filter(([, value]) => isKnown(value));
  return {
    ...Object.fromEntries(
      known.map(([name, value]) => [name, isNamed(value) ? nameOf(value) : value]),
    ),
    ...(citations.length > 0 ? { sources: citations.map((each) => sources.place(each)) } : {}),
  };
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'label' in value;
}
