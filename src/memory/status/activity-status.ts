import { statusOnDay, type StatusOnDay } from '../../kernel/status';
import { ActivityStatus } from '../../model/activity';
import { daysOfDate, type Days } from './document-days';
import { reached, shownIn, statesStatus, type RecordStatus, type SourceRow } from './evidence';

/** A row of `activity/outcomes`: what came of an activity. */
export interface OutcomeRow {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
}

/**
 * The status of an activity on a day. A document tells what was so on its day. What was
 * planned or under way then may be over since; what is done stays done.
 */
export function activityStatusOn(
  id: string,
  sources: readonly SourceRow[],
  outcomes: readonly OutcomeRow[],
  day: string,
): StatusOnDay<RecordStatus> | null {
  const evidence = [
    ...ownEvidence(id, sources),
    ...(sources[0]?.status === 'DONE' ? outcomes.flatMap(doneBy) : []),
  ];
  return statusOnDay(evidence, day, {
    order: Object.keys(ActivityStatus.values),
    final: ['DONE'],
    afterwards: 'POSSIBLE',
  });
}

/** From its documents, of which the last tells the status that is stored, and from its date. */
function ownEvidence(id: string, sources: readonly SourceRow[]): RecordStatus[] {
  const [activity] = sources;
  if (!activity) return [];
  const { status } = activity;
  const date = activity.date ? daysOfDate(activity.date) : null;
  const documents = sources.filter(statesStatus).flatMap((source) => shownIn(source, id, status));
  const last = documents.toSorted(inTime).at(-1);
  const shown = documents.flatMap((each) => {
    if (date && each.to < date.from) return { ...each, status: 'PLANNED' };
    return each === last ? each : [];
  });
  // A date is that of the beginning. What a later document calls done was so by then, and perhaps before.
  if (status === 'DONE' && date && last && last.to > date.to)
    return shown.map((each) => (each === last ? { ...each, from: date.from } : each));
  const began = status === 'PLANNED' ? null : date;
  return [...shown, ...reached(status, id, 'as it began or took place', began)];
}

function doneBy({ id, title, date }: OutcomeRow): RecordStatus[] {
  return reached('DONE', id, `as “${title}” came of it`, date ? daysOfDate(date) : null);
}

function inTime(a: Days, b: Days): number {
  return `${a.to} ${a.from}` < `${b.to} ${b.from}` ? -1 : 1;
}
