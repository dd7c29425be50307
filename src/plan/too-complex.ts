import { Refusal } from '../kernel/errors';
import { enumerate } from '../kernel/text';
import {
  ANSWER_ROWS,
  MOST_PLANNED_READS,
  MOST_QUESTION_FIELDS,
  MOST_READS,
  MOST_ROWS,
} from './limits';

/** What an operation may cost. */
export interface Cost {
  readonly reads: number;
  readonly rows: number;
  /** The fields that are answered for each record by themselves. */
  readonly questions: readonly string[];
}

/** Refuses an operation that could cost more than the server is willing to read for one request. */
export function refuseTooComplex({ reads, rows, questions }: Cost): void {
  if (reads > MOST_READS)
    throw new Refusal('QUERY_TOO_COMPLEX', tooManyReads(reads), {
      details: { relations: reads, relationsAllowed: MOST_READS },
    });
  if (rows > MOST_ROWS)
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `The query may read ${rows} records, the product of its page sizes; the limit is ${MOST_ROWS}. Ask for smaller pages with first or last, or for fewer levels.${fewer(questions)}`,
      { details: { rows, rowsAllowed: MOST_ROWS } },
    );
}

function fewer(questions: readonly string[]): string {
  if (questions.length === 0) return '';
  return ` Each answer of ${enumerate(questions, 'or')} counts as ${ANSWER_ROWS} records or as its page size, if that is more.`;
}

function tooManyReads(reads: number | string): string {
  return `The query follows ${reads} relations; the limit is ${MOST_READS}. Ask for fewer relations, or split the query.`;
}

/** Refuses an operation while it is planned: all of it, and not the root field at which that shows. */
export class PlanTooLarge extends Refusal {
  constructor(message: string, details: Record<string, unknown>) {
    super('QUERY_TOO_COMPLEX', message, { details });
  }
}

/** Counts what is planned for an operation, and stops where that gets out of hand. */
export class PlanSize {
  private reads = 0;
  private questionFields = 0;

  addRead(): void {
    if (++this.reads > MOST_PLANNED_READS)
      throw new PlanTooLarge(tooManyReads(`more than ${MOST_PLANNED_READS}`), {
        relationsAllowed: MOST_READS,
      });
  }

  addQuestionField(): void {
    if (++this.questionFields > MOST_QUESTION_FIELDS)
      throw new PlanTooLarge(
        `The query asks for more than ${MOST_QUESTION_FIELDS} fields below its questions, which is the limit. Ask for fewer fields, or split the query.`,
        { fieldsAllowed: MOST_QUESTION_FIELDS },
      );
  }
}
