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
  /** The titles of the first documents that state the start and the end. */
  readonly startIn?: string | null;
  readonly endIn?: string | null;
  /** The date of the latest source of the end, if it was only announced. */
  readonly announced?: string | null;
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
    case 'CERTAIN':
      return `It held ${certainDays(known)}: ${stated}.`;
    case 'EXPECTED':
      return `It was to hold until ${known.expectedTo}: ${stated}; ${known.announced ? 'no later source' : `a term lasts ${years(known.termYears)}, and no source`} says when it ended.`;
    case 'POSSIBLE':
      return `No known date rules it out: ${stated}${limitText(known)}.`;
  }
}

/** The certain days. Unless an end is stated, they are the least of it. */
function certainDays(known: Pick<ReasonInput, keyof Bounds | 'end' | 'announced'>): string {
  const { certainFrom: first, certainTo: last, end, announced } = known;
  if (first > last) return `on some day from ${last} to ${first}`;
  const isOpen = !end || announced;
  if (first === last) return `on ${first}${isOpen ? ' at least' : ''}`;
  return `from ${first} ${isOpen ? 'until at least' : 'to'} ${last}`;
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
  const { startIn, endIn, announced } = known;
  return [
    stated('start', {
      date: start,
      notBefore: startNotBefore,
      notAfter: startNotAfter,
      in: startIn,
    }),
    stated(announced ? 'end announced for' : 'end', {
      date: end,
      notBefore: endNotBefore,
      notAfter: endNotAfter,
      in: endIn,
    }),
    ...shownText(known),
  ].join(', ');
}

type Text = string | null | undefined;

/** A date with the document that states it, and the bounds of one that none states exactly. */
function stated(
  name: string,
  { date, notBefore, notAfter, in: source }: Record<'date' | 'notBefore' | 'notAfter' | 'in', Text>,
): string {
  if (!date && notBefore && notBefore === notAfter) return `${name} ${whenText(notBefore)}`;
  const bounds = [
    ...(notBefore ? [`not before ${dateText(notBefore)}`] : []),
    ...(notAfter ? [`not after ${dateText(notAfter)}`] : []),
  ].join(' and ');
  if (!date) return bounds ? `${name} ${bounds}` : `no ${name} stated`;
  return `${name} ${whenText(date)}${bounds && ` (${bounds})`}${source ? ` in "${source}"` : ''}`;
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
