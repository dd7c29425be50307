import { groupBy } from '../kernel/group-by';
import { canonicalJson } from '../kernel/canonical';
import { Refusal } from '../kernel/errors';
import { NOUNS } from '../model/model';
import { statement, statementsUnder } from '../store/catalog';
import { datasetOf } from '../store/dataset';
import type { Reader, Store, Writer } from '../store/port';
import { named } from '../store/statement';
import type { Graph, GraphRelationship, GraphNode } from './graph';
import { contentHash, HASH, relationshipHash, storedProperties } from './hashes';
import { MODEL_VERSION } from './model-version';
import { LABELS, readStored, RELATIONSHIP_TYPES, type StoredRelationship } from './stored';

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
 * Brings a store to what the graph states, in one transaction: what really is there is read back and
 * compared, what differs is written, what is gone is removed, and what is not ours is left alone.
 */
export async function loadGraph(
  store: Store,
  graph: Graph,
  options: LoadOptions = {},
): Promise<LoadChanges> {
  const before = (await datasetOf(store))?.loadedAt.toISOString() ?? null;
  const isOld = (await store.read(statement('seeding/old-dataset'))).length > 0;
  if (options.preview) {
    const changes = await store.transaction((reader) => compare(reader, graph));
    if (!options.preview(changes)) return changes;
  }
  await defineGraph(store);
  return store.transaction(async (writer) => {
    const [dataset] = await writer.write(statement('seeding/lock'));
    // Who waited for another load would bring the store back to files that may be older.
    if ((dataset?.['loadedAt'] ?? null) !== before) throw new Refusal('SERVICE_UNAVAILABLE', OTHER);
    if (isOld) await adopt(writer);
    const changes = await compare(writer, graph);
    await apply(writer, changes, options);
    const held = await datasetOf(writer);
    const content = contentHash([
      ...graph.nodes.map((node) => storedProperties(node)[HASH] as string),
      ...changes.hashes,
    ]);
    const stated = {
      fingerprint: graph.fingerprint,
      content,
      model: MODEL_VERSION,
      counts: canonicalJson(graph.counts),
    };
    const isSame =
      isNothing(changes) &&
      held !== null &&
      held.fingerprint === stated.fingerprint &&
      held.content === stated.content &&
      held.model === stated.model &&
      canonicalJson(held.counts) === stated.counts;
    if (!isSame) {
      await writer.write(statement('seeding/put-dataset'), {
        ...stated,
        loadedAt: (options.now?.() ?? new Date()).toISOString(),
      });
    }
    return changes;
  });
}

const OTHER =
  'Another load has changed the store meanwhile, so this one has changed nothing. Run it again to see what it would change.';

function isNothing(changes: LoadChanges): boolean {
  const { created, changed, removed, relationshipsCreated, relationshipsRemoved } = changes;
  return [created, changed, removed, relationshipsCreated, relationshipsRemoved].every(
    ({ length }) => length === 0,
  );
}

/** Makes ours what an earlier release has loaded, under a label that others use too. */
async function adopt(writer: Writer): Promise<void> {
  for (const Label of LABELS)
    await writer.write(named(statement('seeding/adopt-nodes'), { Label }));
  await writer.write(statement('seeding/adopt-relationships'), { types: RELATIONSHIP_TYPES });
  await writer.write(statement('seeding/remove-old-dataset'));
}

async function compare(reader: Reader, graph: Graph): Promise<LoadChanges> {
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
        `${String(held['id'])} was removed from the files, but a relationship ${String(held['relationship'])} that ccNSO Graph did not create still points to it. Remove that relationship first. Nothing was changed.`,
      );
    await writer.write(statement('seeding/remove-nodes'), { ids });
  });
  for (const [Label, nodes] of groupBy(changes.created, ({ label }) => label)) {
    const create = named(statement('seeding/create-nodes'), { Label });
    await run('creating nodes', nodes, (batch) =>
      writer.write(create, { rows: batch.map(storedProperties) }),
    );
  }
  for (const [Label, nodes] of groupBy(changes.mislabelled, ({ label }) => label))
    await writer.write(named(statement('seeding/remove-label'), { Label }), {
      ids: nodes.map(({ id }) => id),
    });
  for (const [Label, nodes] of groupBy(changes.changed, ({ label }) => label)) {
    const change = named(statement('seeding/change-nodes'), { Label });
    await run('changing nodes', nodes, (batch) =>
      writer.write(change, { rows: batch.map(storedProperties) }),
    );
  }
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
          properties: { ...properties, [HASH]: hash },
        })),
      }),
    );
  }
}
