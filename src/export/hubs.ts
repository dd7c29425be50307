import { firstDay, HIGHEST_DAY } from '../kernel/partial-date';
import type { Subgraph, SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';
import type { What } from './options';
import type { ExportRequest } from './request';

/** What a picture has of a subgraph, and which records it leaves out. */
export interface Picture extends Subgraph {
  readonly hubs: readonly SubgraphNode[];
}

/** A record with more relationships than these makes a picture that nobody can read. */
export const MOST_DRAWN = 20;

/** Here a body with many members is what a reader looks for. */
const MEMBERS: readonly What[] = ['memberships', 'comembership'];

/**
 * A picture in the order of time. It leaves out topics, and any other record with more
 * than 20 relationships in it: nearly everything hangs on such a hub, so it tells little.
 * What was asked for stays. Nothing is left out when somebody chose the relationships, or
 * where edges say who was where.
 */
export function pictureOf(subgraph: Subgraph, { of, what, relations }: ExportRequest): Picture {
  const inTime = inOrderOfTime(subgraph);
  if (relations !== null || MEMBERS.includes(what)) return { ...inTime, hubs: [] };
  const degrees = degreesOf(subgraph.edges);
  const isHub = ({ id, noun }: SubgraphNode) =>
    id !== of && (noun === 'Topic' || (degrees.get(id) ?? 0) > MOST_DRAWN);
  const hubs = inTime.nodes.filter(isHub);
  const out = new Set(hubs.map(({ id }) => id));
  const edges = inTime.edges.filter(({ from, to }) => !out.has(from) && !out.has(to));
  const left = degreesOf(edges);
  // What was there only by a hub hangs on nothing now.
  const nodes = inTime.nodes.filter(
    ({ id }) => !out.has(id) && (id === of || left.has(id) || !degrees.has(id)),
  );
  return { ...subgraph, nodes, edges, hubs };
}

/** Comments that say what a picture leaves out. */
export function hubLines(hubs: readonly SubgraphNode[]): string[] {
  if (hubs.length === 0) return [];
  return [
    `Left out: topics and records with more than ${MOST_DRAWN} relationships: ${hubs.map(({ id }) => id).join(', ')}`,
  ];
}

function degreesOf(edges: readonly SubgraphEdge[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges)
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/** The earliest node first, and each edge where the later of its nodes stands. */
function inOrderOfTime(subgraph: Subgraph): Subgraph {
  const nodes = [...subgraph.nodes].sort(byTime);
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const ends = ({ from, to }: SubgraphEdge) => [places.get(from) ?? 0, places.get(to) ?? 0];
  const later = (edge: SubgraphEdge) => Math.max(...ends(edge));
  const earlier = (edge: SubgraphEdge) => Math.min(...ends(edge));
  const edges = [...subgraph.edges].sort((a, b) => later(a) - later(b) || earlier(a) - earlier(b));
  return { ...subgraph, nodes, edges };
}

/** The earliest first; what has no date comes last. */
function byTime(a: SubgraphNode, b: SubgraphNode): number {
  const day = ({ start }: SubgraphNode) => (start ? firstDay(start) : HIGHEST_DAY);
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1;
}
