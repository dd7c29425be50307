import type { Certainty } from './certainty';

/** What says that something had a status. */
export interface StatusEvidence {
  readonly status: string;
  /** Reached by a step, from which on it holds; or shown by a document, for its day. */
  readonly by: 'step' | 'document';
  /** The days between which the step was taken, or which the document is of. */
  readonly from: string;
  readonly to: string;
}

/** The statuses of one kind of thing. */
export interface Statuses {
  /** From the first to the last; a step never leads back. */
  readonly order: readonly string[];
  /** Those that nothing follows. */
  readonly final: readonly string[];
  /** How sure the others are after the last evidence. */
  readonly afterwards: Certainty;
}

export interface StatusOnDay<E extends StatusEvidence> {
  /** What first says so. */
  readonly evidence: E;
  /** The last document that says so again; null where none does, or where nothing can follow. */
  readonly again: E | null;
  readonly certainty: Certainty;
  /** What may have changed it by the day, as its date is not exact; null where nothing may. */
  readonly perhaps: E | null;
  /** What first shows another after the day; null where nothing does. */
  readonly next: E | null;
}

/**
 * The status on a day: that which the evidence behind it leaves or, where none certainly lies behind it, the
 * first that may. Steps lead on from what a document shows, and a document corrects what steps tell.
 */
export function statusOnDay<E extends StatusEvidence>(
  evidence: readonly E[],
  day: string,
  { order, final, afterwards }: Statuses,
): StatusOnDay<E> | null {
  const inOrder = [...evidence].sort(inTime);
  const behind = inOrder.filter(({ to }) => to <= day);
  const maybe = inOrder.filter(({ from, to }) => from <= day && day < to);
  const rank = ({ status }: E) => order.indexOf(status);
  const changes = (next: E, now: E) =>
    next.by === 'document' ? next.status !== now.status : rank(next) > rank(now);
  const [first, ...rest] = behind;
  if (!first)
    return maybe[0]
      ? { evidence: maybe[0], again: null, certainty: 'POSSIBLE', perhaps: null, next: null }
      : null;
  const now = rest.reduce((known, next) => (changes(next, known) ? next : known), first);
  const same = behind.slice(behind.indexOf(now)).filter(({ status }) => status === now.status);
  const isFinal = final.includes(now.status);
  const again = isFinal ? undefined : same.slice(1).findLast(({ by }) => by === 'document');
  const perhaps = maybe.find((each) => changes(each, now)) ?? null;
  if (perhaps)
    return { evidence: now, again: again ?? null, certainty: 'POSSIBLE', perhaps, next: null };
  // It held until the step that ended it, or until it is shown again. That a document shows another tells no day.
  const next = inOrder
    .filter(({ from }) => from > day)
    .find((each) => each.status === now.status || changes(each, now));
  const isProven =
    isFinal ||
    same.some(({ to }) => to === day) ||
    (next && (next.by === 'step' || next.status === now.status));
  return {
    evidence: now,
    again: again ?? null,
    certainty: isProven ? 'CERTAIN' : afterwards,
    perhaps: null,
    next: next && next.status !== now.status ? next : null,
  };
}

/** By day; on one day a document has the last word. */
function inTime(a: StatusEvidence, b: StatusEvidence): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return Number(a.by === 'document') - Number(b.by === 'document');
}
