import type { NounName } from '../../model/noun';
import { statesArrow } from '../../model/stated';
import { readable } from '../../kernel/text';
import type { Citation, CitationsOf } from './citations';
import type { Network } from './network';
import { spellsOf } from './spells';
import type { Stated, Subgraph, SubgraphEdge, SubgraphNode } from './subgraph';
import { entryOf } from './walk';

/** The network with where its records are from: what subgraphs are cut from. */
export interface Whole {
  readonly network: Network;
  readonly citationsOf: CitationsOf;
}

/** The records with these ids, and every arrow between two of them that is kept. */
export function partOf(
  whole: Whole,
  ids: Iterable<string>,
  keeps: (type: string, to: string) => boolean = () => true,
): Subgraph {
  const wanted = new Set(ids);
  const nodeAt = nodesOf(whole);
  const edges: SubgraphEdge[] = [];
  const numbered = numbering();
  for (const id of [...wanted].sort()) {
    whole.network.forEachOutEdge(id, (_edge, { type, happened }, from, to) => {
      if (!wanted.has(to) || !keeps(type, to)) return;
      const arrow = { id: numbered(`${from} ${type} ${to}`), from, to, type, happened };
      edges.push({ ...arrow, ...statedWith(nodeAt, arrow) });
    });
  }
  return {
    directed: true,
    nodes: [...wanted].sort().map(nodeAt),
    edges: edges.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Makes ids of edges different: the second between the same nodes ends in 2. */
export function numbering(): (place: string) => string {
  const counts = new Map<string, number>();
  return (place) => {
    const number = (counts.get(place) ?? 0) + 1;
    counts.set(place, number);
    return number === 1 ? place : `${place} ${number}`;
  };
}

/** A subgraph with the documents that its nodes and edges rest on, and an arrow from each node that cites one. */
export function withSources(whole: Whole, subgraph: Subgraph): Subgraph {
  const nodeAt = nodesOf(whole);
  const known = new Set(subgraph.nodes.map(({ id }) => id));
  const cited = [...subgraph.nodes, ...subgraph.edges].flatMap(({ citations }) => citations);
  const documents = new Set(cited.map(({ document }) => document).filter((id) => !known.has(id)));
  const { edges } = partOf(whole, [...known, ...documents], (type) => type === 'CITES');
  return {
    ...subgraph,
    nodes: [...subgraph.nodes, ...[...documents].sort().map(nodeAt)],
    edges: [...subgraph.edges.filter(({ type }) => type !== 'CITES'), ...edges],
  };
}

/** The nodes of subgraphs by their ids, each made once. */
export function nodesOf(whole: Whole): (id: string) => SubgraphNode {
  const made = new Map<string, SubgraphNode>();
  return (id) => {
    const node = made.get(id) ?? nodeOf(whole, id);
    made.set(id, node);
    return node;
  };
}

function nodeOf(whole: Whole, id: string): SubgraphNode {
  const { noun, kind, happened, date: start, end, bounds } = whole.network.getNodeAttributes(id);
  return {
    ...{ id, noun, start, end, bounds, happened },
    name: nameOf(whole.network, id),
    kind,
    fields: {},
    spells: spellsOf(noun, start, end, bounds),
    citations: citationsAt(whole, id),
  };
}

/** The times and sources of an arrow are those of the record that states it; what is cited, or a subject, has no time. */
function statedWith(
  nodeAt: (id: string) => SubgraphNode,
  { from, type, to }: Pick<SubgraphEdge, 'from' | 'type' | 'to'>,
): Omit<Stated, 'happened'> {
  const by = statesArrow(nodeAt(from).noun, type, nodeAt(to).noun);
  const stating = nodeAt(by === 'to' ? to : from);
  const { start, end, bounds, spells, citations } = stating;
  // To cite something is its own source.
  if (type === 'CITES') return { ...NO_TIME, citations: [] };
  if (type === 'ABOUT') return { ...NO_TIME, citations };
  return { start, end, bounds, spells, citations };
}

const NO_TIME = { start: null, end: null, bounds: null, spells: [] } as const;

/** What a record without a name of its own is named after: what is at the other ends of these arrows. */
const NAMED_AFTER: Partial<Record<NounName, readonly string[]>> = {
  Membership: ['HOLDS', 'IN_BODY'],
  Affiliation: ['HAS_AFFILIATION', 'AFFILIATED_WITH'],
  Effect: ['HAS_EFFECT', 'ACTS_ON'],
  MemberCount: ['COUNTED'],
  Term: ['HAS_TERM'],
  Dispute: ['HAS_DISPUTE'],
};

function nameOf(network: Network, id: string): string {
  const { name, noun } = network.getNodeAttributes(id);
  if (name) return name;
  const names = (NAMED_AFTER[noun] ?? []).flatMap((type) =>
    network
      .filterEdges(id, (_edge, arrow) => arrow.type === type)
      .map((edge) => network.opposite(id, edge))
      .map((other) => network.getNodeAttribute(other, 'name') ?? other),
  );
  return names.length > 0 ? `${readable(noun)}: ${names.join(' – ')}` : id;
}

function citationsAt({ network, citationsOf }: Whole, id: string): readonly Citation[] {
  return citationsOf(entryOf(network, id));
}
