import { Refusal } from '../kernel/errors';
import { MOST_READS, MOST_ROWS } from './limits';

/** What an operation may cost. */
export interface Cost {
  readonly reads: number;
  readonly rows: number;
}

/** Refuses an operation that could cost more than the server is willing to read for one request. */
export function refuseTooComplex({ reads, rows }: Cost): void {
  if (reads > MOST_READS)
    throw new Refusal('QUERY_TOO_COMPLEX', tooManyReads(reads), {
      details: { blocks: reads, blocksAllowed: MOST_READS },
    });
  if (rows > MOST_ROWS)
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `The query may read ${rows} records, which is the product of its page sizes; allowed are ${MOST_ROWS}. Ask for smaller pages with first or last, or for fewer levels.`,
      { details: { rows, rowsAllowed: MOST_ROWS } },
    );
}

function tooManyReads(reads: number | string): string {
  return `The query follows ${reads} relations; allowed are ${MOST_READS}. Ask for fewer relations, or in several requests.`;
}
