import { statusOnDay, type StatusOnDay } from '../../kernel/status';
import { STATUS_FROM_STEP, statusFromPart } from '../../model/milestone';
import { PolicyStatus } from '../../model/policy';
import { daysOfDate, daysOfDocument, type Days, type DocumentDates } from './document-days';
import { reached, shownIn, statesStatus, type RecordStatus, type SourceRow } from './evidence';

/** A row of `policy/steps` or `policy/steps-of-parts`: a step that has happened, with one of its sources. */
export interface StepRow extends DocumentDates {
  /** The policy, its whole or its part, to which the step belongs. */
  readonly policy: string;
  readonly policyTitle: string;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly date: string | null;
}

/** The status of a policy on a day: from its steps and those of its parts, and from the documents that show one for a day. */
export function policyStatusOn(
  id: string,
  steps: readonly StepRow[],
  stepsOfParts: readonly StepRow[],
  sources: readonly SourceRow[],
  day: string,
): StatusOnDay<RecordStatus> | null {
  const evidence = [
    ...steps.flatMap(statusFrom),
    ...stepsOfParts.flatMap(statusOfWholeFrom),
    // The one status that is stored is that of the day which its source names, and of no other.
    ...sources
      .filter((source) => source.shown && statesStatus(source))
      .flatMap((source) => shownIn(source, id, source.status)),
  ];
  const inTime = evidence.map((each) =>
    isUndatedStep(each) ? sinceEarlier(each, evidence) : each,
  );
  return statusOnDay(inTime, day, {
    order: ORDER,
    final: ['SUPERSEDED', 'CLOSED'],
    afterwards: 'EXPECTED',
  });
}

const ORDER = Object.keys(PolicyStatus.values);

const isUndatedStep = ({ by, isDated }: RecordStatus): boolean => by === 'step' && !isDated;

/** A step without a date was taken by the day of its source, and after the steps that lead to it. */
function sinceEarlier(step: RecordStatus, all: readonly RecordStatus[]): RecordStatus {
  const rank = ({ status }: RecordStatus) => ORDER.indexOf(status);
  const before = all
    .filter((each) => !isUndatedStep(each) && rank(each) < rank(step) && each.to < step.from)
    .map(({ to }) => to)
    .sort();
  return { ...step, date: null, from: before.at(-1) ?? step.from };
}

/** The last step of the policy itself, with its date; null where it has none with a date. */
export function lastStepOf(id: string, steps: readonly StepRow[]): (StepRow & Days) | null {
  const dated = steps.flatMap((step) =>
    step.policy === id && step.date ? { ...step, ...daysOfDate(step.date) } : [],
  );
  return dated.toSorted((a, b) => (a.to < b.to ? -1 : 1)).at(-1) ?? null;
}

function statusFrom(step: StepRow): RecordStatus[] {
  return taken(step, STATUS_FROM_STEP[step.kind], `with the step “${step.title}”`);
}

function statusOfWholeFrom(step: StepRow): RecordStatus[] {
  const told = `with the step “${step.title}” of its part “${step.policyTitle}”`;
  return taken(step, statusFromPart(step.kind), told);
}

/** A step without a date had been taken when its source was written. */
function taken(step: StepRow, status: string | null | undefined, told: string): RecordStatus[] {
  const days = step.date ? daysOfDate(step.date) : daysOfDocument(step);
  return status ? reached(status, step.id, told, days, step.date !== null) : [];
}
