import type { ListRead, LookupRead } from '../read';
import type { PlanValue } from '../value';
import { Composer } from './composer';
import { indented } from './pattern';

/** A statement for a plan: the same shape gives the same text, and every value is a parameter that each request fills in. */
export interface Composed {
  readonly text: string;
  readonly parameters: Readonly<Record<string, PlanValue<unknown>>>;
}

/** Composes the statement of lists that begin at the root. */
export function composeLists(reads: readonly ListRead[]): Composed {
  const composer = new Composer();
  const columns: string[] = [];
  const calls = reads.map((read) => composer.calls(read, null, 0, columns)).join('\n');
  return {
    text: `${composer.sets.calls}${calls}\nRETURN [${columns.join(', ')}] AS row`,
    parameters: composer.parameters,
  };
}

/** More records than these under one natural key are not listed to a client that has to choose. */
export const MATCH_LIMIT = 10;

/** Composes the statement that finds nodes by `$keys` and reads the same of each; every row says its key. */
export function composeLookup(read: LookupRead): Composed {
  const composer = new Composer();
  const x = 'x1';
  const { calls, items } = composer.content(read, x, null, 1);
  const sets = composer.sets;
  const carried = ['names', ...sets.names].join(', ');
  const find =
    read.finder.by === 'key'
      ? `MATCH (:Key {text: key})-[i:IDENTIFIES]->(${x}:${read.finder.noun})\nWITH ${x}, i.rank AS k, i.names AS ${carried}\nORDER BY k, ${x}.id\nLIMIT ${MATCH_LIMIT}`
      : `CALL (key) { MATCH (${x}:CcnsoRecord {id: key}) WHERE NOT ${x}:Key RETURN ${x} UNION MATCH (:Key {text: key})-[:IDENTIFIES]->(${x}:CcnsoRecord) WHERE NOT key CONTAINS '|' RETURN ${x} }\nWITH ${x}, 0 AS k, [] AS ${carried}`;
  const row = [`${x}.id`, 'k', 'names', ...items].join(', ');
  const body = indented(`${find}\n${calls}RETURN collect([${row}]) AS w`);
  return {
    text: `${sets.calls}UNWIND $keys AS key\nCALL (${['key', ...sets.names].join(', ')}) {\n${body}\n}\nRETURN key, w`,
    parameters: composer.parameters,
  };
}
