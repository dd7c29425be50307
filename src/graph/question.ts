import type { Answers } from '../plan/answer';
import type { Reader } from '../store/port';

/** What a question needs of a request. */
export interface QuestionContext {
  readonly answers: Answers;
  readonly reader: Reader;
}
