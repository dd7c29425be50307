import { statement } from '../../store/catalog';
import type { Reader } from '../../store/port';
import type { Fields, Subgraph } from './subgraph';

/** So many records are read by one statement. */
const BATCH = 2_000;

/** A part of the graph with all that is stored of its records. */
export async function withFields(subgraph: Subgraph, reader: Reader): Promise<Subgraph> {
  const fields = new Map<string, Fields>();
  const ids = subgraph.nodes.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = { ids: ids.slice(start, start + BATCH) };
    for (const row of await reader.read(statement('network/records'), batch))
      fields.set(row['id'] as string, row['properties'] as Fields);
  }
  const nodes = subgraph.nodes.map((node) => ({ ...node, fields: fields.get(node.id) ?? {} }));
  return { ...subgraph, nodes };
}
