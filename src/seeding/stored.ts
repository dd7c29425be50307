import { NOUNS } from '../model/model';
import { statement } from '../store/catalog';
import type { Store } from '../store/port';
import { named } from '../store/statement';
import { fingerprintOf, type GraphRelationship, type GraphNode, type Value } from './graph';

/** The fingerprint of what a store really holds, read back node by node and relationship by relationship. */
export async function storedFingerprint(store: Store): Promise<string> {
  const nodes: Pick<GraphNode, 'id' | 'label' | 'properties'>[] = [];
  for (const noun of NOUNS) {
    const facts = new Set(Object.keys(noun.fields).filter((name) => !noun.fields[name]?.derived));
    for (const row of await store.read(
      named(statement('seeding/stored-nodes'), { Label: noun.name }),
    )) {
      const properties = row['properties'] as Record<string, Value>;
      nodes.push({
        id: properties['id'] as string,
        label: noun.name,
        properties: Object.fromEntries(
          Object.entries(properties).filter(([name]) => facts.has(name)),
        ),
      });
    }
  }
  const relationships: GraphRelationship[] = [];
  for (const type of new Set(
    NOUNS.flatMap((noun) =>
      Object.values(noun.relationships).map((relationship) => relationship.type),
    ),
  )) {
    for (const row of await store.read(
      named(statement('seeding/stored-relationships'), { RELATIONSHIP: type }),
    )) {
      const { hash: _hash, ...properties } = row['properties'] as Record<string, Value>;
      relationships.push({
        type,
        from: row['from'] as string,
        to: row['to'] as string,
        properties,
      });
    }
  }
  return fingerprintOf(nodes, relationships);
}
