import { GraphQLError } from 'graphql';
import { Refusal } from '../kernel/errors';
import { enumerate } from '../kernel/text';
import {
  MOST_RELATIONS_DEEP,
  MOST_PLANNED_RELATIONS,
  MOST_QUESTION_FIELDS,
  MOST_RECORDS,
  MOST_RELATIONS,
  MOST_SCANNED,
  MOST_VALUES,
  MOST_WORK,
  answerRecordsOf,
} from './limits';
import type { FieldCost, PlannedCost } from './read-cost';
import type { PlanValue, Variables } from './value';

/** What an operation may cost, and which of its fields that is. */
export interface Cost {
  readonly relations: number;
  readonly records: number;
  readonly values: number;
  readonly work: number;
  readonly scanned: number;
  readonly fields: readonly FieldCost[];
}

type Measure = 'relations' | 'records' | 'values' | 'work' | 'scanned';

/** What the fields of an operation cost in one request. */
export function costOf(planned: readonly PlannedCost[], variables: Variables): Cost {
  const fields = planned.map((field) => ({
    ...field,
    records: numberOf(field.records, variables),
    values: numberOf(field.values, variables),
    work: numberOf(field.work, variables),
    scanned: numberOf(field.scanned, variables),
  }));
  const sum = (what: Measure) => fields.reduce((total, field) => total + field[what], 0);
  return {
    relations: sum('relations'),
    records: sum('records'),
    values: sum('values'),
    work: sum('work'),
    scanned: sum('scanned'),
    fields,
  };
}

/** Nothing is read where a value is wrong. */
function numberOf(value: PlanValue<number>, variables: Variables): number {
  try {
    return value(variables);
  } catch (error) {
    if (error instanceof Refusal || error instanceof GraphQLError) return 0;
    throw error;
  }
}

/** Refuses an operation that could cost more than the server is willing to read for one request. */
export function refuseTooComplex({
  relations,
  records,
  values,
  work,
  scanned,
  fields,
}: Cost): void {
  if (relations > MOST_RELATIONS)
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `${tooManyRelations(relations)} Most are at ${dearestIn(fields, 'relations')}.`,
      { details: { relations, relationsAllowed: MOST_RELATIONS } },
    );
  if (records > MOST_RECORDS)
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `The query may read ${records} records, its page sizes multiplied; the limit is ${MOST_RECORDS}. Most are at ${dearestIn(fields, 'records')}. Ask for smaller pages with first or last, or for fewer levels.${fewer(fields)}`,
      { details: { records, recordsAllowed: MOST_RECORDS } },
    );
  if (values > MOST_VALUES)
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `The answer may have ${values} values, what is selected of each record multiplied by its page sizes; the limit is ${MOST_VALUES}. Most are at ${dearestIn(fields, 'values')}. Select fewer fields, or ask for smaller pages.`,
      { details: { values, valuesAllowed: MOST_VALUES } },
    );
  if (work > MOST_WORK)
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `The questions of the query may take ${work} units of work; the limit is ${MOST_WORK}. Most are at ${dearestIn(fields, 'work')}. Ask fewer of them in one query.`,
      { details: { work, workAllowed: MOST_WORK } },
    );
  if (scanned > MOST_SCANNED)
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `The query may scan ${scanned} records to filter, order and count its lists; the limit is ${MOST_SCANNED}. Most are at ${dearestIn(fields, 'scanned')}. Ask for smaller pages around these lists, for fewer of them, or for shorter filters.`,
      { details: { scanned, scannedAllowed: MOST_SCANNED } },
    );
}

/** The fields that cost most, each with its share of the whole. */
export function dearest(
  fields: readonly FieldCost[],
  what: Measure,
): { path: string; cost: number; share: number }[] {
  const costs = new Map<string, number>();
  for (const field of fields) costs.set(field.path, (costs.get(field.path) ?? 0) + field[what]);
  const whole = fields.reduce((sum, field) => sum + field[what], 0);
  return [...costs]
    .filter(([, cost]) => cost > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([path, cost]) => ({ path, cost, share: Math.round((100 * cost) / whole) / 100 }));
}

/** So many fields say where the cost is. */
const NAMED = 3;

function dearestIn(fields: readonly FieldCost[], what: Measure): string {
  const named = dearest(fields, what).slice(0, NAMED);
  return enumerate(named.map(({ path, share }) => `${path} (${Math.round(share * 100)} %)`));
}

function fewer(fields: readonly FieldCost[]): string {
  const questions = [...new Set(fields.filter(({ asked }) => asked).map(nameOf))];
  if (questions.length === 0) return '';
  const counts = questions.map((name) => `of ${name} as ${answerRecordsOf(name)}`);
  return ` An answer counts as several records, or as its page size if that is more: ${enumerate(counts)}.`;
}

/** A path is made of aliases, which the client chooses. */
const bounded = (path: string): string => (path.length > 100 ? `${path.slice(0, 99)}…` : path);

const nameOf = ({ path }: FieldCost): string => path.slice(path.lastIndexOf('.') + 1);

function tooManyRelations(relations: number | string): string {
  return `The query follows ${relations} relations; the limit is ${MOST_RELATIONS}. Ask for fewer relations, or split the query.`;
}

/** Refuses an operation while it is planned: all of it, and not the root field at which that shows. */
export class PlanTooLarge extends Refusal {
  constructor(message: string, details: Record<string, unknown>) {
    super('QUERY_TOO_COMPLEX', message, { details });
  }
}

/** Counts what is planned for an operation, and stops where that gets out of hand. */
export class PlanSize {
  private relations = 0;
  private questionFields = 0;
  private depth = 0;

  addRelation(): void {
    if (++this.relations > MOST_PLANNED_RELATIONS)
      throw new PlanTooLarge(tooManyRelations(`more than ${MOST_PLANNED_RELATIONS}`), {
        relationsAllowed: MOST_RELATIONS,
      });
  }

  /** Plans what is one relation deeper. */
  within<T>(path: string, plan: () => T): T {
    // The first level are the records at which the statement begins.
    if (this.depth > MOST_RELATIONS_DEEP)
      throw new PlanTooLarge(
        `The query follows relations more than ${MOST_RELATIONS_DEEP} deep, one in another, at ${bounded(path)}; the limit is ${MOST_RELATIONS_DEEP}. Ask for fewer levels, or go on from there in another query.`,
        { depthAllowed: MOST_RELATIONS_DEEP },
      );
    this.depth++;
    try {
      return plan();
    } finally {
      this.depth--;
    }
  }

  addQuestionField(): void {
    if (++this.questionFields > MOST_QUESTION_FIELDS)
      throw new PlanTooLarge(
        `The query asks for more than ${MOST_QUESTION_FIELDS} fields below its questions, which is the limit. Ask for fewer fields, or split the query.`,
        { fieldsAllowed: MOST_QUESTION_FIELDS },
      );
  }
}
