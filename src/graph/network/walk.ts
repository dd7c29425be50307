import type { Network } from './network';

/** The ends of the arrows of a type that leave a record, in the order of their ids. */
export function targets(network: Network, id: string, type: string): string[] {
  const found: string[] = [];
  network.forEachOutEdge(id, (_arrow, arrow, _from, to) => {
    if (arrow.type === type) found.push(to);
  });
  return found.sort();
}

/** The beginnings of the arrows of a type that come to a record, in the order of their ids. */
export function sources(network: Network, id: string, type: string): string[] {
  const found: string[] = [];
  network.forEachInEdge(id, (_arrow, arrow, from) => {
    if (arrow.type === type) found.push(from);
  });
  return found.sort();
}

/** The records of a noun, in the order of their ids. */
export function recordsOf(network: Network, noun: string): string[] {
  return network.filterNodes((_id, node) => node.noun === noun).sort();
}
