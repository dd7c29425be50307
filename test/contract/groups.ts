import { nounNamed, relationsFrom } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { GraphNode } from '../../src/seeding/graph';
import { valueOf, type Found, type Memory } from './memory';
import { wordOf } from './order';

interface Group {
  readonly value: string | null;
  readonly record: GraphNode | null;
  readonly count: number;
}

type Value = string | GraphNode;

const MOST = 100;

/** How many rows of a list are in each group: looked at one row after the other. */
export function countsBy(
  memory: Memory,
  rows: readonly Found[],
  to: readonly NounName[],
  by: string,
): Group[] {
  const counts = new Map<Value | null, number>();
  for (const { node } of rows) {
    const values = new Set(by === 'NOUN' ? [wordOf(node.label)] : valuesOf(memory, node, by));
    for (const value of values.size > 0 ? values : [null])
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const isYears = to.length === 1 && /(^|_)YEAR$/.test(by);
  const groups = [...counts].map(([value, count]) => shown(value, count));
  const known = groups
    .filter(({ value }) => value !== null)
    .sort(
      (a, b) => (isYears ? 0 : b.count - a.count) || (String(a.value) < String(b.value) ? -1 : 1),
    );
  const unknown = groups.filter(({ value }) => value === null);
  return [...known.slice(0, MOST - unknown.length), ...unknown];
}

function shown(value: Value | null, count: number): Group {
  if (value === null || typeof value === 'string') return { value, record: null, count };
  return { value: value.id, record: value, count };
}

function valuesOf(memory: Memory, node: GraphNode, by: string): Value[] {
  const noun = nounNamed(node.label as NounName);
  for (const name of Object.keys(noun.fields)) {
    if (by === wordOf(name)) return text(node, name);
    if (by === (name === 'date' ? 'YEAR' : `${wordOf(name)}_YEAR`))
      return text(node, name).map((date) => date.slice(0, 4));
  }
  const relation = [...relationsFrom(noun.name).keys()].find((name) => by === wordOf(name));
  const paths = relation ? [[relation]] : (noun.grouped?.[by]?.paths ?? []);
  return paths.flatMap((path) => ends(memory, node, path));
}

function ends(memory: Memory, node: GraphNode, [name, ...rest]: readonly string[]): Value[] {
  if (name === undefined || name === node.label) return [node];
  const relation = relationsFrom(node.label as NounName).get(name);
  if (!relation) return name in nounNamed(node.label as NounName).fields ? text(node, name) : [];
  return memory.follow(node, relation).flatMap((end) => ends(memory, end.node, rest));
}

function text(node: GraphNode, name: string): string[] {
  const value = valueOf(node, name);
  return value === null ? [] : [String(value)];
}
