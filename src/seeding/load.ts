import { canonicalJson } from '../kernel/canonical';
import { Refusal } from '../kernel/errors';
import { statement } from '../store/catalog';
import { datasetOf } from '../store/dataset';
import type { Store, Writer } from '../store/port';
import { named } from '../store/statement';
import { applyChanges, type Progress } from './apply';
import { changesTo, isNothing, type LoadChanges } from './changes';
import { defineGraph } from './define-graph';
import type { Graph } from './graph';
import { contentHash, HASH, storedProperties } from './hashes';
import { MODEL_VERSION } from './model-version';
import { LABELS, RELATIONSHIP_TYPES } from './stored';

export interface LoadOptions {
  /** Told before anything is written, indexes too; when it answers false, nothing is. */
  readonly preview?: (changes: LoadChanges) => boolean;
  readonly progress?: Progress;
  readonly now?: () => Date;
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
    const changes = await store.transaction((reader) => changesTo(reader, graph));
    if (!options.preview(changes)) return changes;
  }
  await defineGraph(store);
  return store.transaction(async (writer) => {
    const [dataset] = await writer.write(statement('seeding/lock'));
    // Who waited for another load would bring the store back to files that may be older.
    if ((dataset?.['loadedAt'] ?? null) !== before) throw new Refusal('SERVICE_UNAVAILABLE', OTHER);
    if (isOld) await adopt(writer);
    const changes = await changesTo(writer, graph);
    await applyChanges(writer, changes, options.progress);
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

/** Makes ours what an earlier release has loaded, under a label that others use too. */
async function adopt(writer: Writer): Promise<void> {
  for (const Label of LABELS)
    await writer.write(named(statement('seeding/adopt-nodes'), { Label }));
  await writer.write(statement('seeding/adopt-relationships'), { types: RELATIONSHIP_TYPES });
  await writer.write(statement('seeding/remove-old-dataset'));
}
