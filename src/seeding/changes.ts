import { Refusal } from '../kernel/errors';
import { statement } from '../store/catalog';
import type { Reader } from '../store/port';
import type { Graph, GraphNode, GraphRelationship } from './graph';
import { HASH, relationshipHash, storedProperties } from './hashes';
import { readStored, type StoredRelationship } from './stored';

/** What a load does, or did: counts of nodes and of relationships, and the ids of the nodes. */
export interface LoadChanges {
  readonly created: GraphNode[];
  readonly changed: GraphNode[];
  readonly removed: string[];
  readonly unchanged: number;
  /** Nodes that have a label of another noun. */
  readonly mislabelled: { readonly id: string; readonly label: string }[];
  readonly relationshipsCreated: HashedRelationship[];
  readonly relationshipsRemoved: { from: string; hash: string }[];
  readonly relationshipsUnchanged: number;
  /** The hashes of all relationships that the graph states. */
  readonly hashes: readonly string[];
}

interface HashedRelationship extends GraphRelationship {
  readonly hash: string;
}

/** Whether a store holds already what it is to be brought to. */
export function isNothing(changes: LoadChanges): boolean {
  const { created, changed, removed, relationshipsCreated, relationshipsRemoved } = changes;
  return [created, changed, removed, relationshipsCreated, relationshipsRemoved].every(
    ({ length }) => length === 0,
  );
}

/** What a store really holds, read back and compared with what the graph states. */
export async function changesTo(reader: Reader, graph: Graph): Promise<LoadChanges> {
  const stored = await readStored(reader);
  const known = new Map(stored.nodes.map((node) => [node.id, node]));
  const created: GraphNode[] = [];
  const changed: GraphNode[] = [];
  const mislabelled: LoadChanges['mislabelled'][number][] = [];
  for (const node of graph.nodes) {
    const held = known.get(node.id);
    const hash = storedProperties(node)[HASH];
    if (!held) created.push(node);
    else if (held.hash !== hash || held.written !== hash) changed.push(node);
    for (const label of held?.labels ?? [])
      if (label !== node.label) mislabelled.push({ id: node.id, label });
  }
  const foreign = new Set(
    (await reader.read(statement('seeding/foreign-nodes'))).map((row) => row['id'] as string),
  );
  const taken = created.find(({ id }) => foreign.has(id));
  if (taken)
    throw new Refusal(
      'BAD_REQUEST',
      `${taken.id} is the id of a node that ccNSO Graph did not create. Give that node another id, or remove its label CcnsoRecord. Nothing was changed.`,
    );
  const wanted = new Set(graph.nodes.map(({ id }) => id));
  const removed = [...known.keys()].filter((id) => !wanted.has(id));
  const relationships = new Map(
    graph.relationships.map((each) => [relationshipHash(each), each] as const),
  );
  const sound = new Map<string, StoredRelationship>();
  const unsound: StoredRelationship[] = [];
  for (const each of stored.relationships) {
    const isSound = each.hash === each.written && relationships.has(each.hash);
    if (isSound && !sound.has(each.hash)) sound.set(each.hash, each);
    else unsound.push(each);
  }
  // One that was copied by hand has the hash of the other, and goes with it.
  for (const { written } of unsound) sound.delete(written);
  const relationshipsCreated = [...relationships].flatMap(([hash, each]) =>
    sound.has(hash) ? [] : [{ ...each, hash }],
  );
  return {
    created,
    changed,
    mislabelled,
    removed,
    unchanged: graph.nodes.length - created.length - changed.length,
    relationshipsCreated,
    relationshipsRemoved: unsound.map(({ from, written }) => ({ from, hash: written })),
    relationshipsUnchanged: sound.size,
    hashes: [...relationships.keys()],
  };
}
