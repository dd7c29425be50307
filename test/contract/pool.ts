import { ALL_RELATIONS, NOUNS } from '../../src/model/model';
import type { Reader } from '../../src/store/port';
import { givenCursors } from './given-cursors';
import { naturalOrder } from './order';
import type { Evaluator } from './evaluator';
import { valueOf, type Memory } from './memory';

/** What a random document can put into its arguments. */
export interface Pool {
  readonly memory: Memory;
  readonly ids: readonly string[];
  /** The noun of each record: one of which there are many is often in it. */
  readonly nouns: readonly string[];
  /** Natural keys by the root field that takes them. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Cursors from earlier answers, by the name of their order. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
}

export async function poolOf(evaluator: Evaluator, reader: Reader): Promise<Pool> {
  return {
    memory: evaluator.memory,
    ids: evaluator.memory.nodes.map(({ id }) => id),
    nouns: evaluator.memory.nodes.map(({ label }) => label),
    keys: new Map(
      NOUNS.flatMap(({ key }) => (key ? [[key.root, keysOf(evaluator, key.root)]] : [])),
    ),
    cursors: await cursorsOf(evaluator, reader),
  };
}

/** The texts in the fields that make a natural key. */
function keysOf({ memory }: Evaluator, root: string): string[] {
  const noun = NOUNS.find(({ key }) => key?.root === root);
  if (!noun) throw new Error(`No noun is found by ${root}.`);
  const names = noun.key?.ranks.flat() ?? [];
  const values = memory
    .ofNoun(noun.name)
    .flatMap((node) => names.map((name) => valueOf(node, name)));
  return [...new Set(values.flat().filter((value) => typeof value === 'string'))];
}

/** Asks for the longest list of each kind, and keeps the cursors that the engine gives. */
async function cursorsOf(evaluator: Evaluator, reader: Reader): Promise<Map<string, string[]>> {
  const cursors = new Map<string, string[]>();
  const keep = async (order: string, source: string, variables = {}) => {
    const given = await givenCursors(evaluator, reader, { source, variables });
    cursors.set(order, [...(cursors.get(order) ?? []), ...given]);
  };
  for (const noun of NOUNS) {
    if (noun.section)
      await keep(
        naturalOrder({ to: [noun.name] }).name,
        `{ ${noun.section}(first: 100) { edges { cursor } } }`,
      );
  }
  for (const relation of ALL_RELATIONS.filter(({ reach }) => reach === 'many')) {
    const starts = evaluator.memory.ofNoun(relation.from).map((node) => ({
      id: node.id,
      ends: evaluator.memory.follow(node, relation).length,
    }));
    const id = starts.sort((a, b) => b.ends - a.ends)[0]?.id;
    await keep(
      naturalOrder(relation).name,
      `query ($id: ID!) { node(id: $id) { ... on ${relation.from} { ${relation.name}(first: 100) { edges { cursor } } } } }`,
      { id },
    );
  }
  return cursors;
}
