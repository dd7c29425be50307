import { constantCase, readable } from '../../kernel/text';
import type { ShownCitation } from '../record/record';
import type { AroundAsked, AroundData, LinkData } from './around-data';

/** A record in the drawing. */
export interface Neighbour {
  readonly id: string;
  readonly label: string;
  readonly url: string | null;
  /** The type of the record, as the API names it. */
  readonly noun: string;
}

/** What connects two records: a relationship, or a membership or the like. */
export interface AroundTie {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly word: string;
  /** The types of its relationships: by these it is chosen. */
  readonly sort: string;
  readonly sortName: string;
  readonly happened: boolean;
  readonly start: string | null;
  readonly end: string | null;
  readonly record: {
    readonly id: string;
    readonly label: string;
    readonly url: string | null;
  } | null;
  readonly citations: readonly ShownCitation[];
}

export interface AroundGraph {
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  readonly ties: ReadonlyMap<string, AroundTie>;
}

export const NOTHING: AroundGraph = { neighbours: new Map(), ties: new Map() };

/** What was known with what an answer adds; what is known keeps its place in the order. */
export function joinedTies(graph: AroundGraph, { neighbourhood }: AroundData): AroundGraph {
  const neighbours = new Map(graph.neighbours);
  const ties = new Map(graph.ties);
  for (const { record } of neighbourhood?.nodes ?? []) {
    const { id, label, url = null, __typename: noun } = record;
    if (!neighbours.has(id)) neighbours.set(id, { id, label, url, noun: noun ?? nounOf(id) });
  }
  for (const { from, to, links } of neighbourhood?.hops ?? [])
    for (const link of links) {
      const tie = tieOf(from.id, to.id, link);
      if (!ties.has(tie.key)) ties.set(tie.key, tie);
    }
  return { neighbours, ties };
}

/** Where an operation does not select the type, the id says it. */
function nounOf(id: string): string {
  const words = id.slice(0, id.indexOf(':')).split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** What connects two records, by a link of an answer. */
export function tieOf(from: string, to: string, { record, relationships }: LinkData): AroundTie {
  const types = relationships.map(({ type }) => type);
  const first = relationships[0];
  const noun = record ? (record.__typename ?? nounOf(record.id)) : null;
  return {
    key: [from, ...types, to, record?.id ?? ''].join(' '),
    from,
    to,
    word: record ? wordOf(record) : readable(types[0] ?? ''),
    sort: types.join('.'),
    sortName: noun
      ? `${readable(noun)} (${types.map(readable).join(', ')})`
      : readable(types[0] ?? ''),
    happened: relationships.every(({ happened = true }) => happened),
    start: first?.start ?? null,
    end: first?.end ?? null,
    record: record ? { id: record.id, label: record.label, url: record.url ?? null } : null,
    citations: relationships.flatMap(({ citations = [] }) => citations),
  };
}

/** What a membership or the like is called between its ends: its role or what it does. */
function wordOf(record: NonNullable<LinkData['record']>): string {
  const { role, position, type, id, __typename: noun } = record;
  const word = role ?? position ?? type;
  if (!word) return readable(noun ?? nounOf(id));
  return /^[A-Z_]+$/.test(word) ? readable(word) : word;
}

export type Chosen = Pick<AroundAsked, 'only' | 'relations'>;

/** A neighbour that is shown, with the one by which it is reached. */
export interface ShownAround {
  readonly neighbour: Neighbour;
  readonly by: string | null;
}

export interface AroundPart {
  readonly shown: readonly ShownAround[];
  readonly ties: readonly AroundTie[];
}

/** What is shown of a graph: what was chosen and can be reached over what was chosen, nearest first. */
export function partOf(
  graph: AroundGraph,
  centre: string,
  { only, relations }: Chosen,
  open: readonly string[],
): AroundPart {
  const fits = (id: string) => {
    const { noun } = graph.neighbours.get(id) ?? { noun: '' };
    return (
      id === centre || open.includes(id) || only.length === 0 || only.includes(constantCase(noun))
    );
  };
  const ties = [...graph.ties.values()].filter(
    ({ from, to, sort }) =>
      graph.neighbours.has(from) &&
      graph.neighbours.has(to) &&
      fits(from) &&
      fits(to) &&
      (relations.length === 0 || relations.includes(sort)),
  );
  const next = new Map<string, string[]>();
  for (const { from, to } of ties)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      next.set(one, [...(next.get(one) ?? []), other]);
  const by = new Map<string, string | null>([[centre, null]]);
  for (const id of by.keys())
    for (const other of next.get(id) ?? []) if (!by.has(other)) by.set(other, id);
  const shown = [...by].flatMap(([id, from]): ShownAround[] => {
    const neighbour = graph.neighbours.get(id);
    return neighbour ? [{ neighbour, by: from }] : [];
  });
  return { shown, ties: ties.filter(({ from, to }) => by.has(from) && by.has(to)) };
}
