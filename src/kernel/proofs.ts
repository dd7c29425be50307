import { earlier, firstDays, greatest, lastDays, later, least, type Evidence } from './evidence';
import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY, type PartialDate } from './partial-date';

/** Days on one of which at least it held; a single day if both are the same. */
export interface Proof {
  readonly from: string;
  readonly to: string;
}

interface Limits {
  readonly earliest: string;
  readonly latest: string;
}

/** The first day and the last on which it can have held, as far as dates limit it. */
export function limitsOf(evidence: Evidence): Limits {
  const { start, startNotBefore, startedBy, bodyFrom, end, endNotAfter, bodyTo } = evidence;
  return {
    earliest:
      greatest([start, startNotBefore, startedBy, bodyFrom].flatMap(firstDays)) ?? LOWEST_DAY,
    latest: least([end, endNotAfter, bodyTo].flatMap(lastDays)) ?? HIGHEST_DAY,
  };
}

/** What proves that it held. */
export function proofsOf(evidence: Evidence): Proof[] {
  const limits = limitsOf(evidence);
  const { startNotAfter, endNotBefore, endedBy, attested = [] } = evidence;
  const shown = [
    ...attested,
    ...(endedBy && !evidence.end ? [endedBy] : []),
    ...announcedWhileItHeld(evidence),
  ];
  const latestStart = least([evidence.start, startNotAfter].flatMap(lastDays));
  const earliestEnd = greatest([statedEnd(evidence), endNotBefore].flatMap(firstDays));
  return [
    ...edgeProofs(evidence, limits),
    // It held on the day on which it started, and on the day on which it ended. How long its body
    // was there says nothing of either.
    ...(latestStart ? [{ from: limits.earliest, to: earlier(latestStart, limits.latest) }] : []),
    ...(earliestEnd ? [{ from: later(earliestEnd, limits.earliest), to: limits.latest }] : []),
    ...shown.map((date) => clipped(date, limits)),
  ].filter(isProof);
}

/** An end that is only announced proves nothing. */
function statedEnd({ end, announced }: Evidence): PartialDate | undefined {
  return announced ? undefined : end;
}

/**
 * A tenure lasts to the last day of the year or month in which it started, and starts before the
 * first day of the one in which it ended, unless the other date or a limit lies within.
 */
function edgeProofs(evidence: Evidence, { earliest, latest }: Limits): Proof[] {
  const { start, end } = evidence;
  if (start && end && lastDay(start) > firstDay(end)) return [];
  const started = lastDays(start).filter((day) => day <= latest);
  const ended = firstDays(statedEnd(evidence)).filter((day) => day >= earliest);
  return [...started, ...ended].map((day) => ({ from: day, to: day }));
}

/** Whoever announces the end of what has started shows that it has not ended yet. */
function announcedWhileItHeld({ announced, start, startNotBefore }: Evidence): PartialDate[] {
  if (!announced) return [];
  const started = start ? lastDay(start) : startNotBefore && firstDay(startNotBefore);
  return started && firstDay(announced) < started ? [] : [announced];
}

/** The days of a date on which it can have held. Where there are none, dates contradict each other, and a source is right. */
function clipped(date: PartialDate, { earliest, latest }: Limits): Proof {
  const span = { from: later(firstDay(date), earliest), to: earlier(lastDay(date), latest) };
  return span.from <= span.to ? span : { from: firstDay(date), to: lastDay(date) };
}

/** A span without an end proves nothing, and neither does one whose ends contradict each other. */
function isProof({ from, to }: Proof): boolean {
  return from !== LOWEST_DAY && to !== HIGHEST_DAY && from <= to;
}
