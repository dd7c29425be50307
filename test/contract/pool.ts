import { ALL_RELATIONS, NOUNS } from '../../src/model/model';
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

export function poolOf(evaluator: Evaluator): Pool {
  return {
    memory: evaluator.memory,
    ids: evaluator.memory.nodes.map(({ id }) => id),
    nouns: evaluator.memory.nodes.map(({ label }) => label),
    keys: new Map(
      NOUNS.flatMap(({ key }) => (key ? [[key.root, keysOf(evaluator, key.root)]] : [])),
    ),
    cursors: cursorsOf(evaluator),
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

/** Asks for the longest list of each kind, and keeps the cursors. */
function cursorsOf(evaluator: Evaluator): Map<string, string[]> {
  const cursors = new Map<string, string[]>();
  const keep = (order: string, source: string, variables = {}) => {
    const found = [
      ...JSON.stringify(evaluator.answer(source, variables)).matchAll(/"cursor":"([^"]+)"/g),
    ];
    cursors.set(order, [
      ...(cursors.get(order) ?? []),
      ...found.map((match) => match[1] as string),
    ]);
  };
  for (const noun of NOUNS) {
    if (noun.section)
      keep(
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
    keep(
      naturalOrder(relation).name,
      `query ($id: ID!) { node(id: $id) { ... on ${relation.from} { ${relation.name}(first: 100) { edges { cursor } } } } }`,
      { id },
    );
  }
  return cursors;
}
