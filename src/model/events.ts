import { NOUNS } from './model';
import type { EventDescription, Noun } from './noun';

/** What happened on the dates in one field of the records of a noun. */
export interface NounEvent extends EventDescription {
  readonly noun: Noun;
  readonly field: string;
}

const rankOf = ({ noun }: NounEvent): number => noun.eventRank ?? Number.MAX_SAFE_INTEGER;

/** The events of all nouns, in the order in which changes and timelines name them. */
export const EVENTS: readonly NounEvent[] = NOUNS.flatMap((noun) =>
  Object.entries(noun.events ?? {}).map(([field, event]) => ({ ...event, noun, field })),
).sort((a, b) => rankOf(a) - rankOf(b));

/** Those of which one can ask what changed. */
export const CHANGE_EVENTS: readonly NounEvent[] = EVENTS.filter(({ due }) => !due);

/** Whether the dates of an event only show that a record was there: that is no change by itself. */
export const isShown = ({ noun, field }: NounEvent): boolean => noun.fields[field]?.list === true;

/** The kind of event for the date of a record that is only planned. */
export const PLANNED = 'PLANNED';

/** The fields with the days between which the date of an event lies, where its noun has some. */
export function boundFields({ noun, field }: NounEvent): readonly [string, string] | null {
  const [notBefore, notAfter] = [`${field}NotBefore`, `${field}NotAfter`];
  return notBefore in noun.fields && notAfter in noun.fields ? [notBefore, notAfter] : null;
}
