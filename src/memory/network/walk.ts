import { nounNamed } from '../../model/model';
import type { Network } from './network';

/** The ends of the relationships of a type that leave a record, in the order of their ids. */
export function targets(network: Network, id: string, type: string): string[] {
  const found: string[] = [];
  network.forEachOutEdge(id, (_arrow, relationship, _from, to) => {
    if (relationship.type === type) found.push(to);
  });
  return found.sort();
}

/** The beginnings of the relationships of a type that come to a record, in the order of their ids. */
export function sources(network: Network, id: string, type: string): string[] {
  const found: string[] = [];
  network.forEachInEdge(id, (_arrow, relationship, from) => {
    if (relationship.type === type) found.push(from);
  });
  return found.sort();
}

/** The record whose dates and sources are those of this one: of an effect its decision, of all others they themselves. */
export function entryOf(network: Network, id: string): string {
  const { noun } = network.getNodeAttributes(id);
  const [owner] = nounNamed(noun).cites === 'inherited' ? sources(network, id, 'HAS_EFFECT') : [];
  return owner ?? id;
}

/** The records of a noun, in the order of their ids. */
export function recordsOf(network: Network, noun: string): string[] {
  return network.filterNodes((_id, node) => node.noun === noun).sort();
}
