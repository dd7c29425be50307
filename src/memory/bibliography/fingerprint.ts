import { datasetOf } from '../../store/dataset';
import type { Derived } from '../snapshot';

/** The fingerprint of the facts in a graph; read once, however many documents are cited. */
export const FINGERPRINT: Derived<string> = {
  name: 'fingerprint',
  async build(reader) {
    const dataset = await datasetOf(reader);
    if (!dataset) throw new Error('A graph with records in it has no fingerprint.');
    return dataset.fingerprint;
  },
};
