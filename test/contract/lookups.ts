import { parse, type OperationDefinitionNode } from 'graphql';
import { keyText } from '../../src/kernel/fold';
import { composeLookup } from '../../src/plan/cypher/compose';
import type { Finder, LookupRead } from '../../src/plan/read';
import { planOperation } from '../../src/plan/plan-operation';
import { NOUNS } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { Reader, Row } from '../../src/store/port';
import { theSchema } from '../support/ask';
import { valueOf, type Memory } from './memory';

/** What was found under one key: the ids of the records and their notes, in the order of the ids. */
export type Found = Readonly<Record<string, readonly (readonly [string, unknown])[]>>;

/** Finds records by keys with the statement that the server composes. */
export async function lookUp(reader: Reader, by: Finder, keys: readonly string[]): Promise<Found> {
  const { text, parameters } = composeLookup(readFor(by));
  const statement = {
    name: 'contract/lookup',
    about: 'Composed.',
    mode: 'read' as const,
    parameters: ['keys'],
    columns: ['key', 'w'],
    names: [],
    text,
  };
  const rows = await reader.read(statement, { ...parameters, keys });
  return Object.fromEntries(rows.map(foundIn));
}

/** What the same keys mean in the graph of the files. */
export function lookedUp(memory: Memory, by: Finder, keys: readonly string[]): Found {
  const found = keys.map((key) => {
    const node = memory.withId(key);
    const nodes =
      by.by === 'id' ? (node ? [node] : []) : memory.withKey(by.noun as NounName, textOf(key));
    const rows = nodes.map((each) => [each.id, valueOf(each, 'note')] as const);
    return [key, rows.toSorted(byId)] as const;
  });
  return Object.fromEntries(found);
}

/** Natural keys as the store has them, one for each record of a noun that has one. */
export function keysOf(memory: Memory, noun: NounName): string[] {
  const names = NOUNS.find(({ name }) => name === noun)?.key?.ranks.flat() ?? [];
  const texts = memory.ofNoun(noun).flatMap((node) => {
    const value = names.map((name) => valueOf(node, name)).find((each) => typeof each === 'string');
    return value === undefined ? [] : [`${noun}|${keyText(String(value))}`];
  });
  return [...new Set(texts)];
}

const textOf = (key: string) => key.slice(key.indexOf('|') + 1);

/** The best rank alone counts, so rows of a lower one are left out, as the server leaves them out. */
function foundIn(row: Row): [string, (readonly [string, unknown])[]] {
  const found = row['w'] as [string, number, string[] | null, unknown][];
  const best = Math.min(...found.map(([, rank]) => rank));
  const rows = found
    .filter(([, rank]) => rank === best)
    .map(([id, , , note]) => [id, note ?? null] as const);
  return [row['key'] as string, rows.toSorted(byId)];
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** What the server plans for a document that reads of each record the one property that all nouns have. */
function readFor(by: Finder): LookupRead {
  const key = NOUNS.find(({ name }) => by.by === 'key' && name === by.noun)?.key;
  const each = NOUNS.map(({ name }) => `... on ${name} { note }`).join(' ');
  const source = key
    ? `{ ${key.root}(${key.argument}: "any") { note } }`
    : `{ node(id: "any") { ${each} } }`;
  const [operation] = parse(source).definitions as [OperationDefinitionNode];
  const input = { schema: theSchema(), fragments: {}, variables: {} };
  const [root] = [...planOperation(input, operation).roots.values()];
  const plan = root?.plan;
  if (plan?.kind !== 'key' && plan?.kind !== 'node') throw new Error('It is a look-up.');
  return plan.read;
}
