import type { AskedSummary, SummaryShape } from './asked';
import {
  byYear,
  cctld,
  dataset,
  memberCoverage,
  onlyRecord,
  policyStep,
  seatsOnDay,
  statusOfDays,
} from './particular';
import { peopleOnDay } from './people-on-day';
import { aboutARecord, anything, changes, connection, lineage, ranking, turnover } from './shapes';

/** From what tells most to what fits any answer. */
const SHAPES: readonly SummaryShape[] = [
  turnover,
  changes,
  connection,
  ranking,
  peopleOnDay,
  seatsOnDay,
  memberCoverage,
  policyStep,
  statusOfDays,
  byYear,
  dataset,
  onlyRecord,
  cctld,
  lineage,
  aboutARecord,
  anything,
];

/** What an answer says in a sentence, by its shape; null where it has nothing that could be told so. */
export function summaryOf(asked: AskedSummary): string | null {
  for (const shape of SHAPES) {
    const told = shape(asked);
    if (told !== null) return told;
  }
  return null;
}
