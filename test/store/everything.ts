import { canonicalJson, sha256 } from '../../src/kernel/canonical';
import type { Store } from '../../src/store/port';
import { reading } from './statements';

/** A hash of all that a store holds, ours or not: equal only when not one property differs. */
export async function everythingIn(store: Store): Promise<string> {
  const nodes = await store.read(
    reading('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'),
  );
  const relationships = await store.read(
    reading(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties, coalesce(a.id, a.name) AS start, coalesce(b.id, b.name) AS end',
    ),
  );
  const lines = [
    ...nodes.map(({ labels, properties }) =>
      canonicalJson([(labels as string[]).toSorted(), properties]),
    ),
    ...relationships.map(({ type, properties, start, end }) =>
      canonicalJson([type, properties, start, end]),
    ),
  ];
  return sha256(lines.sort().join('\n'));
}
