import neo4j from 'neo4j-driver';
import type { Parameters } from '../port';

/** JS numbers are floats to Neo4j, so whole ones are told to be integers, here and nowhere else. */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, convert(value)]),
  );
}

function convert(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(convert);
  if (value !== null && typeof value === 'object') return toNeo4j(value as Parameters);
  return value === undefined ? null : value;
}
