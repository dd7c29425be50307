import type { ErrorCode } from '../../kernel/errors';
import type { Config } from '../../config/config';
import type { WorkerRequest } from './port';

/** What the thread is given when it starts. */
export type WorkerConfig = Pick<Config, 'seeds' | 'neo4j' | 'logLevel'>;

/** What the thread is asked. */
export interface WorkerJob {
  readonly id: number;
  readonly request: WorkerRequest;
  /** Nobody waits for an answer after this time, in milliseconds since 1970. */
  readonly until: number;
}

/** What the thread says. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly fingerprint: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'refusal';
      readonly id: number;
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: Record<string, unknown>;
    }
  | { readonly kind: 'fault'; readonly id: number; readonly text: string };
