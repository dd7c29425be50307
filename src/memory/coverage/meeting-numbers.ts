import { NETWORK } from '../network/network';
import type { Snapshot } from '../snapshot';
import { COVERAGE_FACTS } from './facts';

/** The numbers from 1 to that of the last Council meeting that no meeting on record has. */
export async function councilMeetingNumbersNotOnRecord(snapshot: Snapshot): Promise<number[]> {
  const network = await snapshot.get(NETWORK);
  const { numbers } = await snapshot.get(COVERAGE_FACTS);
  const known = [...numbers].flatMap(([id, number]) =>
    network.getNodeAttribute(id, 'kind') === 'COUNCIL_MEETING' ? number : [],
  );
  return gapsIn(known);
}

/** The numbers below the highest that are not there. */
export function gapsIn(known: readonly number[]): number[] {
  const there = new Set(known);
  const all = Array.from({ length: Math.max(0, ...known) }, (_, index) => index + 1);
  return all.filter((number) => !there.has(number));
}
