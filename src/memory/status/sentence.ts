import { dateText, HIGHEST_DAY, LOWEST_DAY } from '../../kernel/partial-date';
import { readable } from '../../kernel/text';
import type { StatusOnDay } from '../../kernel/status';
import type { Vocabulary } from '../../model/noun';
import type { Days } from './document-days';
import type { RecordStatus } from './evidence';

/** A step that leaves the status as it is. */
export interface LastStep extends Days {
  readonly title: string;
}

/** Why something has a status on a day, in words for a person. */
export function statusSentence(
  found: StatusOnDay<RecordStatus>,
  { values }: Vocabulary,
  day: string,
  lastStep: LastStep | null = null,
): string {
  const { evidence, again } = found;
  const { status } = evidence;
  const meaning = values[status]?.replace(/\.$/, '') || `Called ${readable(status)}`;
  const isLater = again && again.to > evidence.to;
  const still = isLater ? `, and still so ${when(again)}, ${again.told}` : '';
  const after = lastStep && lastStep.from > (isLater ? again : evidence).to ? lastStep : null;
  return `${meaning}, ${told(evidence)}${still}.${tail(found, day, after)}`;
}

/** A step is of its day; a source tells what was so by its own. */
function told(each: RecordStatus): string {
  return each.isDated ? `${each.told}, ${when(each)}` : `${byWhen(each)}, ${each.told}`;
}

/** What the grade adds. */
function tail(
  { evidence, certainty, perhaps, next }: StatusOnDay<RecordStatus>,
  day: string,
  lastStep: LastStep | null,
): string {
  if (perhaps) return ` It may have gone on by then, ${told(perhaps)}.`;
  if (certainty === 'CERTAIN') return '';
  if (evidence.to > day) return ' That may have come later than the day asked for.';
  if (next) return ` It changed ${told(next)}.`;
  if (certainty === 'POSSIBLE') return ' No later source on record states its status.';
  return lastStep
    ? ` The last step that has happened, “${lastStep.title}”, ${when(lastStep)}, does not change it.`
    : ' No later step on record changes it.';
}

/** When it was, as exactly as is known. */
function when({ date, from, to }: Days): string {
  if (date) return `${date.length === 10 ? 'on' : 'in'} ${dateText(date)}`;
  if (from === LOWEST_DAY) return `not later than ${to}`;
  return to === HIGHEST_DAY ? `not before ${from}` : `between ${from} and ${to}`;
}

/** When it was so at the latest. */
function byWhen({ date, from, to }: Days): string {
  if (!date && to === HIGHEST_DAY) return `by a day not before ${from}`;
  return `by ${date ? dateText(date) : to} at the latest`;
}
