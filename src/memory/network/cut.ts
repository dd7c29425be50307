import { describedRelationship, statesRelationship } from '../../model/stated';
import type { Citation, CitationsOf } from './citations';
import type { Network } from './graph';
import { spellsOf } from './spells';
import type { Provenance, Subgraph, SubgraphEdge, SubgraphNode } from './subgraph';
import { entryOf } from './walk';

/** The network with where its records are from: what subgraphs are cut from. */
export interface CitedNetwork {
  readonly network: Network;
  readonly citationsOf: CitationsOf;
}

/** The records with these ids, and every relationship between two of them that is kept. */
export function cutOut(
  cited: CitedNetwork,
  ids: Iterable<string>,
  keeps: (type: string, to: string) => boolean = () => true,
): Subgraph {
  const wanted = new Set(ids);
  const nodeAt = nodeMaker(cited);
  const edges: SubgraphEdge[] = [];
  const numbered = numbering();
  for (const id of [...wanted].sort()) {
    cited.network.forEachOutEdge(id, (_edge, { type, happened }, from, to) => {
      if (!wanted.has(to) || !keeps(type, to)) return;
      const relationship = { from, type, to };
      edges.push({
        ...relationship,
        id: numbered(`${from} ${type} ${to}`),
        kind: 'relationship',
        happened,
        ...provenanceOf(nodeAt, relationship),
      });
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

/** A subgraph with the documents that its nodes and edges rest on, and a relationship from each node that cites one. */
export function withSources(cited: CitedNetwork, subgraph: Subgraph): Subgraph {
  const nodeAt = nodeMaker(cited);
  const known = new Set(subgraph.nodes.map(({ id }) => id));
  const citations = [...subgraph.nodes, ...subgraph.edges].flatMap(({ citations }) => citations);
  const documents = new Set(
    citations.map(({ document }) => document).filter((id) => !known.has(id)),
  );
  const { edges } = cutOut(cited, [...known, ...documents], (type) => type === 'CITES');
  return {
    ...subgraph,
    nodes: [...subgraph.nodes, ...[...documents].sort().map(nodeAt)],
    edges: [...subgraph.edges.filter(({ type }) => type !== 'CITES'), ...edges],
  };
}

/** The nodes of subgraphs by their ids, each made once. */
export function nodeMaker(cited: CitedNetwork): (id: string) => SubgraphNode {
  const made = new Map<string, SubgraphNode>();
  return (id) => {
    const node = made.get(id) ?? nodeOf(cited, id);
    made.set(id, node);
    return node;
  };
}

function nodeOf(cited: CitedNetwork, id: string): SubgraphNode {
  const { noun, name, kind, happened, ...dates } = cited.network.getNodeAttributes(id);
  const { date: start, end, bounds } = dates;
  return {
    id,
    noun,
    name,
    kind,
    fields: {},
    happened,
    start,
    end,
    bounds,
    spells: spellsOf(noun, start, end, bounds),
    citations: citationsAt(cited, id),
  };
}

/** The times and sources of a relationship are those of the record that states it; what is cited, or a subject, has no time. */
function provenanceOf(
  nodeAt: (id: string) => SubgraphNode,
  { from, type, to }: Pick<SubgraphEdge, 'from' | 'type' | 'to'>,
): Omit<Provenance, 'happened'> {
  const [source, target] = [nodeAt(from), nodeAt(to)];
  const stating = statesRelationship(source.noun, type, target.noun) === 'to' ? target : source;
  const { start, end, bounds, spells, citations } = stating;
  // To cite something is its own source.
  if (type === 'CITES') return { ...NO_TIME, citations: [] };
  if (describedRelationship(source.noun, type, target.noun)?.timeless)
    return { ...NO_TIME, citations };
  return { start, end, bounds, spells, citations };
}

const NO_TIME = { start: null, end: null, bounds: null, spells: [] } as const;

function citationsAt({ network, citationsOf }: CitedNetwork, id: string): readonly Citation[] {
  return citationsOf(entryOf(network, id));
}
