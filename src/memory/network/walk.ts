import { relationsFrom } from '../../model/model';
import type { Network } from './graph';

/** The ends of the relationships of a type that leave a record, in the order of their ids. */
export function targets(network: Network, id: string, type: string): string[] {
  const found: string[] = [];
  network.forEachOutEdge(id, (_edge, relationship, _from, to) => {
    if (relationship.type === type) found.push(to);
  });
  return found.sort();
}

/** The beginnings of the relationships of a type that come to a record, in the order of their ids. */
export function sources(network: Network, id: string, type: string): string[] {
  const found: string[] = [];
  network.forEachInEdge(id, (_edge, relationship, from) => {
    if (relationship.type === type) found.push(from);
  });
  return found.sort();
}

/** What a relation of a record leads to, in the order of their ids. */
export function endsOf(network: Network, id: string, name: string): string[] {
  const relation = relationsFrom(network.getNodeAttribute(id, 'noun')).get(name);
  if (!relation) return [];
  const { relationship, direction } = relation;
  return direction === 'out'
    ? targets(network, id, relationship)
    : sources(network, id, relationship);
}

/** The record whose dates and sources are those of this one: of an effect its decision, of all others they themselves. */
export function entryOf(network: Network, id: string): string {
  const { noun } = network.getNodeAttributes(id);
  const via = relationsFrom(noun).get('citations')?.via;
  return (via && sources(network, id, via.relationship)[0]) ?? id;
}

/** The records of a noun, in the order of their ids. */
export function recordsOf(network: Network, noun: string): string[] {
  return network.filterNodes((_id, node) => node.noun === noun).sort();
}
