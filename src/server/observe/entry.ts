import type { ErrorCode } from '../../kernel/errors';

/** What is known of a request once it is answered: the fields of its line in the log. It has no values of the client. */
export interface RequestEntry {
  readonly event: 'request' | 'export' | 'refusal' | 'failure';
  readonly requestId: string;
  readonly method: string;
  /** The pattern of the address, such as `/r/:id`; null for one that is not there. */
  readonly route: string | null;
  readonly status: number;
  /** `OK`, or the code of the first error. */
  readonly outcome: 'OK' | ErrorCode;
  readonly codes?: readonly string[];
  readonly errorIds?: readonly string[];
  /** The tool that an agent has called. */
  readonly tool?: string;
  /** The name of the operation, and of the published one whose text it has. */
  readonly operation?: string;
  readonly published?: string;
  /** The SHA-256 hash of the document, by which published operations are known too. */
  readonly document?: string;
  readonly cost?: number;
  readonly statements?: number;
  readonly rows?: number;
  readonly cache?: 'hit' | 'miss';
  readonly format?: string;
  readonly what?: string;
  readonly ms: number;
  /** What was sent to the client, with headers. */
  readonly bytes: number;
  /** The client has gone before it had the whole answer. */
  readonly aborted?: true;
}
