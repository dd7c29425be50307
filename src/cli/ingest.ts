import { readConfig, SettingFault } from '../config/config';
import { Refusal } from '../kernel/errors';
import type { LoadChanges } from '../seeding/changes';
import { loadGraph } from '../seeding/load';
import { readSeeds } from '../seeding/seeds';
import { faultOf } from '../seeding/verify';
import { createLogger, reasonIn } from '../server/log';
import { storeSource } from '../store/open';
import { readFlags } from './flags';
import { showProgress } from './progress';

/** Brings Neo4j to what the seed files state, and says what it does. */
export async function ingest(flags: readonly string[]): Promise<void> {
  const usage = 'npm run ingest -- [--dry-run]';
  const { 'dry-run': isDry } = readFlags(flags, { 'dry-run': { type: 'boolean' } }, usage);
  const config = readConfig();
  const source = storeSource(config.neo4j);
  if (source.fill === 'from files') {
    throw new SettingFault(
      'NEO4J_URI is not set. `npm run ingest` loads the seed files into Neo4j; the embedded engine loads them at each start.',
    );
  }
  console.log(`Reading ${config.seeds}`);
  const logger = createLogger(config.logLevel);
  const store = await source.open();
  try {
    const graph = await readSeeds(config.seeds);
    await store.health();
    const preview = (changes: LoadChanges): boolean => {
      console.log(describe(changes, isDry ? 'Would' : 'Will'));
      return !isDry;
    };
    const changes = await loadGraph(store, graph, { preview, progress: showProgress() });
    if (isDry) return;
    console.log(`Done: ${summary(changes)}.`);
    const fault = await faultOf(store.patient);
    if (fault) throw new Refusal('SERVICE_UNAVAILABLE', fault);
    const { fingerprint } = graph;
    console.log(`Fingerprint: ${fingerprint}, the same in Neo4j and in the seed files`);
    logger.audit({ event: 'ingest', outcome: 'OK', fingerprint, ...counted(changes) }, DONE);
  } catch (error) {
    logger.audit({ event: 'ingest', outcome: 'FAILED', reason: reasonIn(error) }, DONE);
    throw error;
  } finally {
    await store.close();
  }
}

const DONE = 'Ingest into Neo4j';

function counted(changes: LoadChanges) {
  return {
    created: changes.created.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    relationshipsCreated: changes.relationshipsCreated.length,
    relationshipsRemoved: changes.relationshipsRemoved.length,
  };
}

function summary(changes: LoadChanges): string {
  const nodes = `${changes.created.length} created, ${changes.changed.length} changed, ${changes.removed.length} removed, ${changes.unchanged} unchanged`;
  const relationships = `${changes.relationshipsCreated.length} created, ${changes.relationshipsRemoved.length} removed, ${changes.relationshipsUnchanged} unchanged`;
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
    `${verb} create ${changes.relationshipsCreated.length} relationships and remove ${changes.relationshipsRemoved.length}; ${changes.unchanged} nodes and ${changes.relationshipsUnchanged} relationships are unchanged`,
  ];
  return lines.filter(Boolean).join('\n');
}
