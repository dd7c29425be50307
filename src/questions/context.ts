import type { Answers } from '../plan/execute/executor';
import type { Generation } from '../memory/snapshot';
import type { Reader } from '../store/port';

/** What a question needs of a request. */
export interface QuestionContext {
  readonly answers: Answers;
  readonly reader: Reader;
  /** What was computed from the whole graph. */
  readonly generation: Generation;
}
