import { join } from 'node:path';

export const ANSWERS = join(__dirname, 'answers');

/** Where the answer to a published operation is written down. */
export function answerFile(operation: string): string {
  return join(ANSWERS, `${operation}.json`);
}
