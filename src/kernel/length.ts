import type { Bounds } from './certainty';
import { HIGHEST_DAY, LOWEST_DAY } from './partial-date';

/** How long something lasted, as far as its dates tell. */
export interface Length {
  /** Days from the first to the last that is certain, both counted; 0 when none is. */
  readonly atLeastDays: number;
  /** Days from the first to the last that is possible; null when an end is open. */
  readonly atMostDays: number | null;
  readonly sentence: string;
}

export function lengthOf(bounds: Bounds): Length {
  const { certainFrom, certainTo } = bounds;
  return lengthFrom(certainFrom <= certainTo ? daysBetween(certainFrom, certainTo) : 0, bounds);
}

/** The length of something of which so many days are certain. */
export function lengthFrom(
  atLeastDays: number,
  { possibleFrom, possibleTo }: Pick<Bounds, 'possibleFrom' | 'possibleTo'>,
): Length {
  const open = possibleFrom === LOWEST_DAY || possibleTo === HIGHEST_DAY;
  const atMostDays = open ? null : Math.max(atLeastDays, daysBetween(possibleFrom, possibleTo));
  const least = atLeastDays === 0 ? 'no day is certain' : `at least ${durationText(atLeastDays)}`;
  const most =
    atMostDays === null ? 'no known date limits it' : `at most ${durationText(atMostDays)}`;
  return { atLeastDays, atMostDays, sentence: `${least}, ${most}` };
}

/** Days from one day to another, both counted. */
export function daysBetween(from: string, to: string): number {
  return (
    Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1
  );
}

/** A number of days as years and months, rounded to what a person would say. */
export function durationText(days: number): string {
  if (days < 45) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 30.44);
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [
    years > 0 ? `${years} year${years === 1 ? '' : 's'}` : '',
    rest > 0 ? `${rest} month${rest === 1 ? '' : 's'}` : '',
  ];
  return parts.filter(Boolean).join(' and ');
}
