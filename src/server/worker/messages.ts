import type { Config } from '../../config/config';
import type { ErrorCode } from '../../kernel/errors';
import type { WorkerRequest } from './port';

/** What the worker is given when it starts. */
export interface WorkerStart {
  readonly config: Pick<Config, 'seeds' | 'neo4j' | 'publicUrl'>;
  /** The fingerprint of the graph that is served, which must be that of its own. */
  readonly fingerprint: string;
  /** So many megabytes it may take for what it computes; as the process unless it is said. */
  readonly heap?: number | undefined;
}

/** What the worker is asked. */
export interface WorkerJob {
  readonly id: number;
  readonly request: WorkerRequest;
  /** Nobody waits for an answer after this time, in milliseconds since 1970. */
  readonly until: number;
}

/** Nobody waits for the answer to this job any more. */
export interface WorkerStop {
  readonly stop: number;
}

/** The worker is to end, once the engine has ended what is under way. */
export interface WorkerEnd {
  readonly end: true;
}

/** What the worker answers to a job. Errors are data, because an error loses its class on the way. */
export type WorkerAnswer =
  | { readonly kind: 'answer'; readonly value: unknown }
  | {
      readonly kind: 'refusal';
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'fault'; readonly text: string };

/** What the worker says. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'log';
      readonly fields: Readonly<Record<string, unknown>>;
      readonly message: string;
    }
  | { readonly kind: 'done'; readonly id: number; readonly answer: WorkerAnswer };
