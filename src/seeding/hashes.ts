import { canonicalJson, sha256 } from '../kernel/canonical';
import type { GraphNode, GraphRelationship } from './graph';

/** The property that holds the hash of all others, by which we also know what is ours. */
export const HASH = 'ccnsoHash';

/** The properties with which a node is stored. */
export function storedProperties(node: GraphNode): Record<string, unknown> {
  const properties = { ...node.properties, ...node.derived, id: node.id };
  return { ...properties, [HASH]: nodeHash(node.label, properties) };
}

export function nodeHash(label: string, properties: Readonly<Record<string, unknown>>): string {
  return hashOf([label, properties]);
}

export function relationshipHash(relationship: GraphRelationship): string {
  const { type, from, to, properties } = relationship;
  return hashOf([type, from, to, properties]);
}

/** The hash of a whole graph, from those of its nodes and relationships. */
export function contentHash(hashes: readonly string[]): string {
  return sha256([...hashes].sort().join('\n'));
}

function hashOf(value: unknown): string {
  return sha256(canonicalJson(value)).slice(0, 32);
}
