import { HIGHEST_DAY, LOWEST_DAY } from '../../kernel/partial-date';
import { readable } from '../../kernel/text';
import type { StatusOnDay } from '../../kernel/status';
import type { Vocabulary } from '../../model/noun';
import type { Days } from './document-days';
import type { RecordStatus } from './evidence';

/** Why something has a status on a day, in words for a person. */
export function statusSentence(
  found: StatusOnDay<RecordStatus>,
  { values }: Vocabulary,
  day: string,
): string {
  const { evidence, again } = found;
  const { status } = evidence;
  const meaning = values[status]?.replace(/\.$/, '') || `Called ${readable(status)}`;
  const still = again && again.to > evidence.to ? `, and still so ${told(again)}` : '';
  return `${meaning}, ${told(evidence)}${still}.${tail(found, day)}`;
}

function told(each: RecordStatus): string {
  return `${each.told}, ${when(each)}`;
}

/** What the grade adds. */
function tail({ evidence, certainty, perhaps }: StatusOnDay<RecordStatus>, day: string): string {
  if (perhaps) return ` It may have gone on by then, ${told(perhaps)}.`;
  if (certainty === 'CERTAIN') return '';
  if (evidence.to > day) return ' That may have come later than the day asked for.';
  return certainty === 'EXPECTED'
    ? ' No source of a later day tells of a change.'
    : ' No source of a later day tells how it went on.';
}

/** When it was, as exactly as is known. */
function when({ date, from, to }: Days): string {
  if (date) return `${date.length === 10 ? 'on' : 'in'} ${date}`;
  if (from === LOWEST_DAY) return `not later than ${to}`;
  return to === HIGHEST_DAY ? `not before ${from}` : `between ${from} and ${to}`;
}
