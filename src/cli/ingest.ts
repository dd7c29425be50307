import { readConfig, SettingFault } from '../config/config';
import { loadGraph, type LoadChanges } from '../seeding/load';
import { readSeeds } from '../seeding/seeds';
import { storedFingerprint } from '../seeding/stored';
import { storeSource } from '../store/open';
import { showProgress } from './progress';

/** Brings Neo4j to what the seed files say, and says what it does. */
export async function ingest(options: { dryRun: boolean }): Promise<void> {
  const config = readConfig();
  const source = storeSource(config.neo4j);
  if (source.begins === 'empty') {
    throw new SettingFault(
      'NEO4J_URI is not set. The embedded engine is filled at each start; ingest is for Neo4j.',
    );
  }
  console.log(`Reading ${config.seeds}`);
  const graph = await readSeeds(config.seeds);
  const store = await source.open();
  try {
    await store.health();
    const preview = (changes: LoadChanges): boolean => {
      console.log(describe(changes, options.dryRun ? 'Would' : 'Will'));
      return !options.dryRun;
    };
    const changes = await loadGraph(store, graph, { preview, progress: showProgress() });
    if (options.dryRun) return;
    console.log(`Done: ${summary(changes)}.`);
    const stored = await storedFingerprint(store);
    if (stored !== graph.fingerprint)
      throw new Error(`The store holds ${stored}, and the files say ${graph.fingerprint}.`);
    console.log(`Fingerprint ${stored}, the same in the store and in the files`);
  } finally {
    await store.close();
  }
}

function summary(changes: LoadChanges): string {
  const nodes = `${changes.created.length} created, ${changes.changed.length} changed, ${changes.removed.length} removed, ${changes.unchanged} left alone`;
  const relationships = `${changes.relationshipsCreated.length} created, ${changes.relationshipsRemoved.length} removed, ${changes.relationshipsUnchanged} left alone`;
  return `nodes: ${nodes}; relationships: ${relationships}`;
}

/** The counts, and the first few ids of each kind of change. */
function describe(changes: LoadChanges, verb: string): string {
  const some = (ids: readonly string[]) =>
    ids.length > 5 ? `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : ids.join(', ');
  const lines = [
    changes.created.length > 0
      ? `${verb} create ${changes.created.length} nodes: ${some(changes.created.map(({ id }) => id))}`
      : '',
    changes.changed.length > 0
      ? `${verb} change ${changes.changed.length} nodes: ${some(changes.changed.map(({ id }) => id))}`
      : '',
    changes.removed.length > 0
      ? `${verb} remove ${changes.removed.length} nodes: ${some(changes.removed)}`
      : '',
    `${verb} create ${changes.relationshipsCreated.length} relationships and remove ${changes.relationshipsRemoved.length}; ${changes.unchanged} nodes and ${changes.relationshipsUnchanged} relationships stay as they are`,
  ];
  return lines.filter(Boolean).join('\n');
}
