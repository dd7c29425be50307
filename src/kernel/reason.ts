import { GRACE_MONTHS, type Bounds, type Certainty } from './certainty';
import { HIGHEST_DAY, LOWEST_DAY } from './partial-date';

/** What a sentence about a grade is made from: the stored bounds and what sources state. */
export interface ReasonInput extends Bounds {
  readonly kind: 'tenure' | 'event';
  readonly start?: string | null;
  readonly end?: string | null;
  readonly attested?: readonly string[] | null;
  readonly termYears?: number | null;
}

/** A day, or null where a bound is open or nothing is proven. */
export function openDay(day: string): string | null {
  return day <= LOWEST_DAY || day >= HIGHEST_DAY ? null : day;
}

/** Why something has this grade for the days asked for, in a sentence for a person. */
export function reasonSentence(grade: Certainty, known: ReasonInput): string {
  if (known.kind === 'event') return eventSentence(grade, known);
  const stated = statedText(known);
  switch (grade) {
    case 'CERTAIN': {
      const { certainFrom: latestStart, certainTo: earliestEnd } = known;
      return latestStart <= earliestEnd
        ? `It is shown to hold from ${latestStart} to ${earliestEnd}: ${stated}.`
        : `It is shown to hold on some day from ${earliestEnd} to ${latestStart}: ${stated}.`;
    }
    case 'EXPECTED':
      return `It began ${known.start ?? `no earlier than ${known.possibleFrom}`} and a term lasts ${years(known.termYears)}, so it was to hold until ${known.expectedTo}; no source states when it ended.`;
    case 'POSSIBLE':
      return `No known date rules it out: ${stated}${limitText(known)}.`;
  }
}

function eventSentence(grade: Certainty, { start }: ReasonInput): string {
  if (!start) return 'It happened, but no source states when.';
  return grade === 'CERTAIN'
    ? `It happened ${start}.`
    : `It is dated ${start} only, so it may have come later than that day.`;
}

/** What sources state of the times of a tenure. */
export function statedText({
  start,
  end,
  attested,
}: Pick<ReasonInput, 'start' | 'end' | 'attested'>): string {
  const dates = attested ?? [];
  const parts = [
    start ? `start ${start}` : 'no start stated',
    end ? `end ${end}` : 'no end stated',
    ...(dates.length > 0 ? [`shown on ${dates.join(', ')}`] : []),
  ];
  return parts.join(', ');
}

function limitText({ possibleFrom, possibleTo, termYears, start, end }: ReasonInput): string {
  const from = start ? null : openDay(possibleFrom);
  const to = end ? null : openDay(possibleTo);
  if (!from && !to) return '';
  const span = [from ? `not before ${from}` : '', to ? `not after ${to}` : '']
    .filter(Boolean)
    .join(' and ');
  return termYears
    ? `; ${span}, as a term lasts ${years(termYears)} (with ${GRACE_MONTHS} months of grace)`
    : `; ${span}`;
}

function years(count: number | null | undefined): string {
  return count === 1 ? 'one year' : `${count ?? '?'} years`;
}
