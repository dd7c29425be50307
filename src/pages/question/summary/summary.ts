import type { AskedSummary, Sentence } from './asked';
import {
  byYear,
  cctld,
  dataset,
  memberCoverage,
  onlyRecord,
  policyStep,
  seatsOnDay,
  policyStatusSentence,
} from './particular';
import { peopleSentence } from './people-on-day';
import { aboutARecord, anything, changes, connection, lineage, ranking, turnover } from './shapes';

/** From what tells most to what fits any answer. */
const SHAPES: readonly Sentence[] = [
  turnover,
  changes,
  connection,
  ranking,
  peopleSentence,
  seatsOnDay,
  memberCoverage,
  policyStep,
  policyStatusSentence,
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
