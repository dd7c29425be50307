import { canonicalJson, sha256 } from '../kernel/canonical';
import type { NounName } from '../model/noun';

export type Value = string | number | boolean | string[];

/** A node as it is stored. Its label is its noun, beside the label `Node` that every node of ours has. */
export interface GraphNode {
  readonly id: string;
  readonly label: NounName | 'Key';
  readonly properties: Readonly<Record<string, Value>>;
  /** Computed from the record, and no part of the fingerprint. */
  readonly derived: Readonly<Record<string, Value>>;
}

export interface GraphRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** The whole graph as the files state it: what any store is brought to. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly counts: Readonly<Record<string, number>>;
  readonly fingerprint: string;
}

/** The type of the relationship from a natural key to the record that it identifies. */
export const IDENTIFIES = 'IDENTIFIES';

/**
 * SHA-256 over one canonical JSON line for each node and each relationship, sorted.
 * What is derived is left out, so the same facts give the same fingerprint
 * whatever is computed from them, and it can be taken from a store as well.
 */
export function fingerprintOf(
  nodes: readonly Pick<GraphNode, 'id' | 'label' | 'properties'>[],
  relationships: readonly GraphRelationship[],
): string {
  const lines = [
    ...nodes.map(({ id, label, properties }) => canonicalJson([label, id, properties])),
    ...relationships.map(({ type, from, to, properties }) =>
      canonicalJson([type, from, to, properties]),
    ),
  ];
  return sha256(lines.sort().join('\n'));
}
