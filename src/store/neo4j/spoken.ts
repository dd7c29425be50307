import type { Parameters } from '../port';
import type { Statement } from '../statement';
import { toNeo4j } from './neo4j-value';

const texts = new WeakMap<Statement, string>();

/**
 * A statement as Neo4j gets it. Its parameters are the entries of one map, because
 * Neo4j plans a statement again for a text or a list of another size (none, one, up to
 * 10, up to 100 …), which takes a hundred times as long as to run it; it does not look into a map.
 * New databases of 2026 speak Cypher 25 unless a statement says otherwise.
 */
export function spoken(statement: Statement): string {
  let text = texts.get(statement);
  if (text === undefined) {
    text = `CYPHER 5 ${statement.text.replace(/\$(?=\w)/g, '$given.')}`;
    texts.set(statement, text);
  }
  return text;
}

/** The parameters that `spoken` takes. */
export function asGiven(parameters: Parameters): Record<string, unknown> {
  return { given: toNeo4j(parameters) };
}
