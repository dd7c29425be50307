import { groupBy } from '../kernel/group-by';
import { canonicalJson, sha256 } from '../kernel/canonical';
import { Refusal } from '../kernel/errors';
import { NOUNS } from '../model/model';
import { statement, statementsUnder } from '../store/catalog';
import type { Reader, Store, Writer } from '../store/port';
import { named } from '../store/statement';
import type { Graph, GraphRelationship, GraphNode } from './graph';

/** What a load does, or did: counts of nodes and of relationships, and the ids of the nodes. */
export interface LoadChanges {
  readonly created: GraphNode[];
  readonly changed: GraphNode[];
  readonly removed: string[];
  readonly unchanged: number;
  readonly relationshipsCreated: StoredRelationship[];
  readonly relationshipsRemoved: { from: string; hash: string }[];
  readonly relationshipsUnchanged: number;
}

interface StoredRelationship extends GraphRelationship {
  readonly hash: string;
}

export interface LoadOptions {
  /** Told before anything is written, indexes too; when it answers false, nothing is. */
  readonly preview?: (changes: LoadChanges) => boolean;
  readonly progress?: (step: string, done: number, total: number) => void;
  readonly now?: () => Date;
}

/** Few enough rows that turning them into parameters does not hold up the event loop for long. */
const BATCH = 2_000;

/** Creates the constraints and indexes that the statements rely on. */
export async function defineGraph(store: Store): Promise<void> {
  const plain = statementsUnder('graph/').filter(({ names }) => names.length === 0);
  // On Neo4j the index of a constraint must be there before IF NOT EXISTS can find it.
  const constraintsFirst = [...plain].sort(
    (a, b) => Number(b.text.includes('CONSTRAINT')) - Number(a.text.includes('CONSTRAINT')),
  );
  const order = statement('graph/index-order');
  await store.define([
    ...constraintsFirst,
    ...NOUNS.map((noun) => named(order, { Label: noun.name })),
  ]);
}

/**
 * Brings a store to what the graph states, in one transaction: what differs by
 * its hash is written, what is gone is removed, and what is not ours (nodes and
 * relationships without a hash) is left alone.
 */
export async function loadGraph(
  store: Store,
  graph: Graph,
  options: LoadOptions = {},
): Promise<LoadChanges> {
  if (options.preview) {
    const changes = await store.transaction((reader) => compare(reader, graph));
    if (!options.preview(changes)) return changes;
  }
  await defineGraph(store);
  return store.transaction(async (writer) => {
    const [dataset] = await writer.write(statement('seeding/lock'));
    const changes = await compare(writer, graph);
    await apply(writer, changes, options);
    const nothing =
      changes.created.length +
        changes.changed.length +
        changes.removed.length +
        changes.relationshipsCreated.length +
        changes.relationshipsRemoved.length ===
      0;
    if (!nothing || dataset?.['fingerprint'] !== graph.fingerprint) {
      await writer.write(statement('seeding/put-dataset'), {
        fingerprint: graph.fingerprint,
        counts: canonicalJson(graph.counts),
        loadedAt: (options.now?.() ?? new Date()).toISOString(),
      });
    }
    return changes;
  });
}

export function storedProperties(node: GraphNode): Record<string, unknown> {
  const properties = { ...node.properties, ...node.derived, id: node.id };
  return { ...properties, hash: hashOf([node.label, properties]) };
}

function hashOf(value: unknown): string {
  return sha256(canonicalJson(value)).slice(0, 32);
}

async function compare(reader: Reader, graph: Graph): Promise<LoadChanges> {
  const knownNodes = new Map(
    (await reader.read(statement('seeding/known-nodes'))).map((row) => [
      row['id'] as string,
      row['hash'] as string,
    ]),
  );
  const knownRelationships = new Map(
    (await reader.read(statement('seeding/known-relationships'))).map((row) => [
      row['hash'] as string,
      row['from'] as string,
    ]),
  );
  const created: GraphNode[] = [];
  const changed: GraphNode[] = [];
  for (const node of graph.nodes) {
    const known = knownNodes.get(node.id);
    if (known === undefined) created.push(node);
    else if (known !== storedProperties(node)['hash']) changed.push(node);
  }
  const foreign = new Set(
    (await reader.read(statement('seeding/foreign-nodes'))).map((row) => row['id'] as string),
  );
  const taken = created.find(({ id }) => foreign.has(id));
  if (taken)
    throw new Refusal(
      'BAD_REQUEST',
      `${taken.id} is the id of a node that this program did not write; give that node another id, or remove its label Node. Nothing was changed.`,
    );
  const wanted = new Set(graph.nodes.map(({ id }) => id));
  const removed = [...knownNodes.keys()].filter((id) => !wanted.has(id));
  const relationships = new Map(
    graph.relationships
      .map((relationship) => hashed(relationship))
      .map((relationship) => [relationship.hash, relationship]),
  );
  const relationshipsCreated = [...relationships.values()].filter(
    ({ hash }) => !knownRelationships.has(hash),
  );
  const relationshipsRemoved = [...knownRelationships]
    .filter(([hash]) => !relationships.has(hash))
    .map(([hash, from]) => ({ from, hash }));
  return {
    created,
    changed,
    removed,
    unchanged: graph.nodes.length - created.length - changed.length,
    relationshipsCreated,
    relationshipsRemoved,
    relationshipsUnchanged: relationships.size - relationshipsCreated.length,
  };
}

function hashed(relationship: GraphRelationship): StoredRelationship {
  return {
    ...relationship,
    hash: hashOf([relationship.type, relationship.from, relationship.to, relationship.properties]),
  };
}

async function apply(
  writer: Writer,
  changes: LoadChanges,
  { progress }: LoadOptions,
): Promise<void> {
  const total =
    changes.created.length +
    changes.changed.length +
    changes.removed.length +
    changes.relationshipsCreated.length +
    changes.relationshipsRemoved.length;
  let done = 0;
  const run = async <T>(
    step: string,
    items: readonly T[],
    write: (batch: readonly T[]) => Promise<unknown>,
  ) => {
    for (let start = 0; start < items.length; start += BATCH) {
      const batch = items.slice(start, start + BATCH);
      await write(batch);
      done += batch.length;
      progress?.(step, done, total);
    }
  };
  await run('removing relationships', changes.relationshipsRemoved, (rows) =>
    writer.write(statement('seeding/remove-relationships'), { rows }),
  );
  await run('removing nodes', changes.removed, async (ids) => {
    const [held] = await writer.read(statement('seeding/held-nodes'), { ids });
    if (held)
      throw new Refusal(
        'BAD_REQUEST',
        `${String(held['id'])} is gone from the files, but a relationship ${String(held['relationship'])} that this program did not write holds on to it; remove that relationship first. Nothing was changed.`,
      );
    await writer.write(statement('seeding/remove-nodes'), { ids });
  });
  for (const [Label, nodes] of groupBy(changes.created, ({ label }) => label)) {
    const create = named(statement('seeding/create-nodes'), { Label });
    await run('creating nodes', nodes, (batch) =>
      writer.write(create, { rows: batch.map(storedProperties) }),
    );
  }
  await run('changing nodes', changes.changed, (batch) =>
    writer.write(statement('seeding/change-nodes'), { rows: batch.map(storedProperties) }),
  );
  for (const [RELATIONSHIP, relationships] of groupBy(
    changes.relationshipsCreated,
    ({ type }) => type,
  )) {
    const create = named(statement('seeding/create-relationships'), { RELATIONSHIP });
    await run('creating relationships', relationships, (batch) =>
      writer.write(create, {
        rows: batch.map(({ from, to, hash, properties }) => ({
          from,
          to,
          properties: { ...properties, hash },
        })),
      }),
    );
  }
}
