import type { Executor } from '../plan/execute/executor';
import type { Snapshot } from '../memory/snapshot';
import type { Reader } from '../store/port';

/** What a question needs of a request. */
export interface QuestionContext {
  readonly executor: Executor;
  readonly reader: Reader;
  /** What was computed from the whole graph. */
  readonly snapshot: Snapshot;
}
