import type { GraphQLResolveInfo } from 'graphql';
import type { Snapshot } from '../memory/snapshot';
import type { Executor } from '../plan/execute/executor';
import type { Fault } from '../plan/fault';
import type { Reader } from '../store/port';

/** What a question needs of a request. */
export interface QuestionContext {
  readonly executor: Executor;
  readonly reader: Reader;
  /** What was computed from the whole graph. */
  readonly snapshot: Snapshot;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  /** Set where the answer could be another with the same facts, at another time or on another server. */
  readonly outcome: { isPassing: boolean };
  /** What is wrong below a question; null when nothing is. */
  faultOf(info: GraphQLResolveInfo): Fault | null;
  /** Answers a question, and tells those who observe the request how long that took. */
  asking<T>(question: string, work: () => Promise<T>): Promise<T>;
}
