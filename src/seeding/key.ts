import { keyText } from '../kernel/text';
import { IDENTIFIES, type GraphRelationship, type GraphNode } from './graph';
import type { SeedRecord } from './join';
import { codeOf } from './derive';

/**
 * The texts by which a record can be found: its natural keys by rank, and its
 * former ids. Each is a node of its own because both engines look a node up by
 * an exact text in an index, and neither does so for items of a list.
 */
export function keysOf(record: SeedRecord): { node: GraphNode; relationship: GraphRelationship }[] {
  const fields: Record<string, unknown> = { ...record.fields, code: codeOf(record) };
  const natural = (record.noun.key?.ranks ?? []).flatMap((names, rank) =>
    names
      .flatMap((name) => (fields[name] ?? []) as string | string[])
      .map((text) => ({ text: `${record.noun.name}|${keyText(text)}`, rank })),
  );
  const former = ((record.fields['sameAs'] ?? []) as string[]).map((id) => ({ text: id, rank: 0 }));
  const unique = new Map([...natural, ...former].reverse().map((key) => [key.text, key]));
  return [...unique.values()].reverse().map(({ text, rank }) => ({
    node: { id: `key:${text}`, label: 'Key', properties: {}, derived: { text } },
    relationship: { type: IDENTIFIES, from: `key:${text}`, to: record.id, properties: { rank } },
  }));
}
