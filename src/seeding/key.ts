import { groupBy } from '../kernel/group-by';
import { exactly, keyText } from '../kernel/fold';
import { IDENTIFIES, type GraphRelationship, type GraphNode } from './graph';
import type { SeedRecord } from './join';
import { codeOf } from './derive';

/**
 * The texts by which a record can be found: its natural keys by rank, its label, and its
 * former ids. Each is a node of its own because both engines look a node up by
 * an exact text in an index, and neither does so for items of a list. What the record
 * is really called stands at the relationship, so that SG-1 and SG1 can be told apart.
 */
export function keysOf(
  record: SeedRecord,
  label: string,
): { node: GraphNode; relationship: GraphRelationship }[] {
  const fields: Record<string, unknown> = { ...record.fields, code: codeOf(record), label };
  const { key } = record.noun;
  // People paste what they are shown, so what no other name finds is found by its label.
  const natural = (key ? [...key.ranks, ['label']] : []).flatMap((names, rank) =>
    names
      .flatMap((name) => (fields[name] ?? []) as string | string[])
      .map((name) => ({ text: `${record.noun.name}|${keyText(name)}`, rank, name: exactly(name) })),
  );
  const former = ((record.fields['sameAs'] ?? []) as string[]).map((id) => ({
    text: id,
    rank: 0,
    name: id,
  }));
  return [...groupBy([...natural, ...former], ({ text }) => text)].map(([text, keys]) => ({
    node: { id: `key:${text}`, label: 'Key', properties: {}, derived: { text } },
    relationship: {
      type: IDENTIFIES,
      from: `key:${text}`,
      to: record.id,
      properties: {
        rank: Math.min(...keys.map(({ rank }) => rank)),
        names: [...new Set(keys.map(({ name }) => name))].sort(),
      },
    },
  }));
}
