import { alsoOfOthers } from './also-of';
import { derivedOf } from './derive';
import { shownInDisputes } from './disputed';
import type { Link } from './entry';
import {
  fingerprintOf,
  type Graph,
  type GraphNode,
  type GraphRelationship,
  type Value,
} from './graph';
import type { SeedRecord } from './join';
import { keysOf } from './key';
import { labelsOf } from './labels';

/** The graph that the records of the files make. */
export function graphOf(records: ReadonlyMap<string, SeedRecord>): Graph {
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const shown = shownInDisputes(records);
  const stated = sorted.flatMap(relationshipsOf);
  const labels = labelsOf(records, stated);
  const nodes = sorted.map((record) => nodeOf(record, derivedOf(record, records, shown, labels)));
  const relationships = [
    ...stated,
    ...alsoOfOthers(
      sorted.map(({ id }) => id),
      stated,
    ),
  ];
  const keys = sorted.flatMap((record) => keysOf(record, labels.get(record.id) as string));
  const counts: Record<string, number> = {};
  for (const { label } of nodes) counts[label] = (counts[label] ?? 0) + 1;
  return {
    nodes: [...nodes, ...new Map(keys.map(({ node }) => [node.id, node])).values()],
    relationships: [...relationships, ...keys.map(({ relationship }) => relationship)],
    counts,
    fingerprint: fingerprintOf(nodes, relationships),
  };
}

function nodeOf(record: SeedRecord, derived: GraphNode['derived']): GraphNode {
  const standards = Object.entries(record.noun.fields).flatMap(([name, field]) =>
    field.standard === undefined ? [] : [[name, field.standard]],
  );
  return {
    id: record.id,
    label: record.noun.name,
    properties: { ...Object.fromEntries(standards), ...record.fields } as Record<string, Value>,
    derived,
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
