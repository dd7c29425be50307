import { canonicalJson } from '../kernel/canonical';
import { statement } from '../store/catalog';
import { datasetOf } from '../store/dataset';
import type { Reader } from '../store/port';
import { named } from '../store/statement';
import { contentHash } from './hashes';
import { MODEL_VERSION } from './model-version';
import {
  fingerprintOfStored,
  LABELS,
  readStored,
  RELATIONSHIP_TYPES,
  type StoredGraph,
} from './stored';

const INGEST = 'Run `npm run ingest` of this release.';

/**
 * Why what a store holds must not be served, and what to do; null when it is what was loaded. All of it is
 * read back: each node and relationship must have the hash that was written with it, all together
 * that of the whole and the fingerprint, and nothing of others may stand where answers would show it.
 */
export async function faultOf(reader: Reader): Promise<string | null> {
  const dataset = await datasetOf(reader);
  if (!dataset) return `The database holds no graph. ${INGEST}`;
  const { model, content, fingerprint } = dataset;
  if (model !== MODEL_VERSION)
    return `The database holds a graph that another release has loaded: its model is ${model}, and that of this release is ${MODEL_VERSION}. ${INGEST}`;
  const stored = await readStored(reader);
  const { nodes, relationships } = stored;
  const node = nodes.find(({ hash, written }) => hash !== written);
  if (node) return `${node.id} was changed in the database. ${INGEST}`;
  const relationship = relationships.find(({ hash, written }) => hash !== written);
  if (relationship) {
    const { type, from, to } = relationship;
    return `The relationship ${type} from ${from} to ${to} was changed in the database. ${INGEST}`;
  }
  if (contentHash([...nodes, ...relationships].map(({ hash }) => hash)) !== content)
    return `Something was added to the graph in the database, or taken from it. ${INGEST}`;
  if (fingerprintOfStored(stored) !== fingerprint)
    return `The graph in the database has another fingerprint than the one that stands there. ${INGEST}`;
  if (canonicalJson(countsOf(nodes)) !== canonicalJson(dataset.counts))
    return `The numbers of records in the database are not those that stand there. ${INGEST}`;
  return faultOfOthers(reader);
}

function countsOf(nodes: StoredGraph['nodes']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { labels } of nodes)
    for (const label of labels) if (label !== 'Key') counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** What others have written where answers would show it. */
async function faultOfOthers(reader: Reader): Promise<string | null> {
  for (const Label of LABELS) {
    const [row] = await reader.read(named(statement('seeding/foreign-records'), { Label }));
    if (row)
      return `A node ${Label} (id ${String(row['id'])}) has a property sk, which lists are read by, and was not written by ccNSO Graph. Remove its property or its label.`;
  }
  const [row] = await reader.read(statement('seeding/foreign-relationships'), {
    types: RELATIONSHIP_TYPES,
  });
  if (row)
    return `A relationship ${String(row['type'])} at ${String(row['id'])} was not written by ccNSO Graph. Remove it, or give it another type.`;
  return null;
}
