import { statusOnDay, type StatusOnDay } from '../../kernel/status';
import { STATUS_FROM_STEP } from '../../model/milestone';
import { PolicyStatus } from '../../model/policy';
import { daysOfDate, daysOfDocument, type DocumentDates } from './document-days';
import { reached, shownIn, statesStatus, type RecordStatus, type SourceRow } from './evidence';

/** A row of `policy/steps`: a step that has happened, with one of its sources. */
export interface StepRow extends DocumentDates {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly date: string | null;
}

/** The status of a policy on a day: from its steps, and from the documents that show one for a day. */
export function policyStatusOn(
  id: string,
  steps: readonly StepRow[],
  sources: readonly SourceRow[],
  day: string,
): StatusOnDay<RecordStatus> | null {
  const evidence = [
    ...steps.flatMap(statusFrom),
    // The one status that is stored is that of the day which its source names, and of no other.
    ...sources
      .filter((source) => source.shown && statesStatus(source))
      .flatMap((source) => shownIn(source, id, source.status)),
  ];
  return statusOnDay(evidence, day, {
    order: Object.keys(PolicyStatus.values),
    final: ['SUPERSEDED', 'CLOSED'],
    afterwards: 'EXPECTED',
  });
}

/** A step without a date had been taken when its source was written. */
function statusFrom({ id, kind, title, date, ...source }: StepRow): RecordStatus[] {
  const status = STATUS_FROM_STEP[kind];
  const days = date ? daysOfDate(date) : daysOfDocument(source);
  return status ? reached(status, id, `by the step “${title}”`, days) : [];
}
