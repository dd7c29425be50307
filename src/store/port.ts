import type { Statement } from './statement';

/** What a statement takes and what comes back: plain values, whole numbers as numbers. */
export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

export interface Reader {
  /** The rows of a statement whose header says that it only reads; none when it is stopped before. */
  read(statement: Statement, parameters?: Parameters, signal?: AbortSignal): Promise<Row[]>;
}

export interface Writer extends Reader {
  /** The rows of a statement whose header says that it writes. */
  write(statement: Statement, parameters?: Parameters): Promise<Row[]>;
}

/** Whether a store that answers has more to do than it can do at once. */
export type Health = 'ok' | 'busy';

/** How much a store has to do at this moment. */
export interface StoreLoad {
  /** Statements that run, and that wait for those. */
  readonly running: number;
  readonly waiting: number;
  /** How many were refused since the start, as too many waited. */
  readonly refused: number;
}

/**
 * A graph store, whichever engine is behind it. Failures are Refusals with the
 * codes SERVICE_UNAVAILABLE, DEADLINE_EXCEEDED, or faults of ours; the message
 * never holds what the engine said.
 */
export interface Store extends Reader {
  /** Reads the same graph with more time for each statement: for the whole graph, when nobody waits. */
  readonly patient: Reader;
  /** Everything that `work` writes happens, or, when it throws, nothing of it. */
  transaction<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Runs statements that change the schema: constraints and indexes, which may exist already. */
  define(statements: readonly Statement[]): Promise<void>;
  load(): StoreLoad;
  /** Resolves when the store answers, at once or later, and throws a Refusal when it cannot. */
  health(): Promise<Health>;
  /** A text that is another as soon as something was read after anything was written to the store, by whomever. */
  version(): Promise<string>;
  /** Resolves when what runs has ended; afterwards every call is refused. */
  close(): Promise<void>;
}
