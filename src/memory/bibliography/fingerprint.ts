import { Refusal } from '../../kernel/errors';
import { datasetOf } from '../../store/dataset';
import type { Derived, Snapshot } from '../snapshot';

/** The fingerprint of the facts in a graph, null for an empty one; read once, however often it is told. */
const FINGERPRINT: Derived<string | null> = {
  name: 'fingerprint',
  build: async (reader) => (await datasetOf(reader))?.fingerprint ?? null,
};

/** The fingerprint of the facts in a graph that has some. */
export async function servedFingerprint(snapshot: Snapshot): Promise<string> {
  const fingerprint = await snapshot.get(FINGERPRINT);
  if (fingerprint === null)
    throw new Refusal('SERVICE_UNAVAILABLE', 'The graph is empty; no data has been loaded yet.');
  return fingerprint;
}
