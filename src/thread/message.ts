import type { ErrorCode } from '../kernel/errors';
import type { Config } from '../config/config';

/** What the thread is given when it starts. */
export type ThreadConfig = Pick<Config, 'seeds' | 'neo4j'>;

/** What the thread says. */
export type Said =
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
