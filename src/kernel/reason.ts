import { GRACE_MONTHS, type Bounds, type Certainty } from './certainty';
import { dateText, HIGHEST_DAY, LOWEST_DAY } from './partial-date';
import { enumerate } from './text';

/** What a sentence about a grade is made from: the stored bounds and what sources state. */
export interface ReasonInput extends Bounds {
  readonly kind: 'tenure' | 'event';
  readonly start?: string | null;
  readonly end?: string | null;
  readonly startNotBefore?: string | null;
  readonly startNotAfter?: string | null;
  readonly endNotBefore?: string | null;
  readonly endNotAfter?: string | null;
  readonly attested?: readonly string[] | null;
  /** The titles of the documents that show it, one for each date of `attested`. */
  readonly shownIn?: readonly string[] | null;
  /** How the record follows from its sources, if none states it. */
  readonly inferred?: string | null;
  readonly termYears?: number | null;
}

/** A day, or null where a bound is open or nothing is proven. */
export function openDay(day: string): string | null {
  return day <= LOWEST_DAY || day >= HIGHEST_DAY ? null : day;
}

/** Why something has this grade for the days asked for, in a sentence for a person. */
export function reasonSentence(grade: Certainty, known: ReasonInput): string {
  if (known.kind === 'event') return eventSentence(grade, known);
  return tenureSentence(grade, known) + inferredText(known);
}

function tenureSentence(grade: Certainty, known: ReasonInput): string {
  const stated = statedText(known);
  switch (grade) {
    case 'CERTAIN': {
      const { certainFrom: latestStart, certainTo: earliestEnd } = known;
      return latestStart <= earliestEnd
        ? `It held from ${latestStart} to ${earliestEnd}: ${stated}.`
        : `It held on some day from ${earliestEnd} to ${latestStart}: ${stated}.`;
    }
    case 'EXPECTED':
      return `It began ${known.start ? whenText(known.start) : `no earlier than ${dateText(known.startNotBefore ?? known.possibleFrom)}`} and a term lasts ${years(known.termYears)}, so it was to hold until ${known.expectedTo}; no source states when it ended.`;
    case 'POSSIBLE':
      return `No known date rules it out: ${stated}${limitText(known)}.`;
  }
}

function eventSentence(grade: Certainty, { start }: ReasonInput): string {
  if (!start) return 'It happened, but no source states when.';
  return grade === 'CERTAIN'
    ? `It happened ${whenText(start)}.`
    : `It is dated ${dateText(start)} only, so it may have come later than that day.`;
}

/** A date, and `in` before what is said in words. */
function whenText(date: string | null | undefined): string {
  const text = dateText(date ?? '');
  return text === date ? text : `in ${text}`;
}

/** More dates than these are counted, and not named. */
const NAMED_DATES = 3;

/** What sources state of the times of a tenure. */
export function statedText(known: Partial<ReasonInput>): string {
  const { start, end, startNotBefore, startNotAfter, endNotBefore, endNotAfter } = known;
  return [
    stated('start', start, startNotBefore, startNotAfter),
    stated('end', end, endNotBefore, endNotAfter),
    ...shownText(known),
  ].join(', ');
}

type Stated = string | null | undefined;

function stated(name: 'start' | 'end', date: Stated, notBefore: Stated, notAfter: Stated): string {
  if (date) return `${name} ${whenText(date)}`;
  if (notBefore && notBefore === notAfter) return `${name} ${whenText(notBefore)}`;
  const bounds = [
    ...(notBefore ? [`not before ${dateText(notBefore)}`] : []),
    ...(notAfter ? [`not after ${dateText(notAfter)}`] : []),
  ];
  return bounds.length > 0 ? `${name} ${bounds.join(' and ')}` : `no ${name} stated`;
}

/** The first and last dates on which it is shown, with the documents that show it. */
function shownText({ attested, shownIn }: Partial<ReasonInput>): string[] {
  const dates = attested ?? [];
  if (dates.length === 0) return [];
  const shown = dates.map(
    (date, index) => dateText(date) + (shownIn?.[index] ? ` in "${shownIn[index]}"` : ''),
  );
  if (shown.length <= NAMED_DATES) return [`shown on ${enumerate(shown, 'and')}`];
  return [`shown on ${shown[0]}, on ${shown.at(-1)} and on ${shown.length - 2} dates between`];
}

/** The inference behind a record that no source states in so many words. */
function inferredText({ inferred }: ReasonInput): string {
  return inferred ? ` Inferred: ${inferred}` : '';
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
