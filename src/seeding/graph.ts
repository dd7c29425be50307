import { canonicalJson, sha256 } from '../kernel/canonical';
import type { NounName } from '../model/noun';
import { derivedOf } from './derive';
import type { Link } from './entry';
import type { SeedRecord } from './join';
import { keysOf } from './key';

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

export function graphOf(records: ReadonlyMap<string, SeedRecord>): Graph {
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const nodes = sorted.map((record) => nodeOf(record, records));
  const relationships = sorted.flatMap(relationshipsOf);
  const keys = sorted.flatMap(keysOf);
  const counts: Record<string, number> = {};
  for (const { label } of nodes) counts[label] = (counts[label] ?? 0) + 1;
  return {
    nodes: [...nodes, ...new Map(keys.map(({ node }) => [node.id, node])).values()],
    relationships: [...relationships, ...keys.map(({ relationship }) => relationship)],
    counts,
    fingerprint: fingerprintOf(nodes, relationships),
  };
}

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

function nodeOf(record: SeedRecord, records: ReadonlyMap<string, SeedRecord>): GraphNode {
  const standards = Object.entries(record.noun.fields).flatMap(([name, field]) =>
    field.standard === undefined ? [] : [[name, field.standard]],
  );
  return {
    id: record.id,
    label: record.noun.name,
    properties: { ...Object.fromEntries(standards), ...record.fields } as Record<string, Value>,
    derived: derivedOf(record, records),
  };
}

function relationshipsOf(record: SeedRecord): GraphRelationship[] {
  return Object.entries(record.noun.relationships).flatMap(([name, relationship]) =>
    (record.links[name] ?? []).map((link) => ({
      type: relationship.type,
      from: relationship.incoming ? link.id : record.id,
      to: relationship.incoming ? record.id : link.id,
      properties: propertiesOf(link, relationship.plannable === true),
    })),
  );
}

function propertiesOf(link: Link, plannable: boolean): Record<string, Value> {
  return {
    ...(link.locator === undefined ? {} : { locator: link.locator }),
    ...link.details,
    ...(plannable ? { happened: link.happened ?? true } : {}),
  };
}
