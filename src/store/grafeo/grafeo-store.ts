import { GrafeoDB } from '@grafeo-db/js';
import { Refusal } from '../../kernel/errors';
import type { Health, Parameters, Row, Store, StoreLoad, Writer } from '../port';
import { requireMode, type Statement, type StatementMode } from '../statement';
import { Gate } from '../gate';
import { grafeoRefusal } from './grafeo-error';

type Runner = Pick<GrafeoDB, 'executeCypher'>;
type Transaction = ReturnType<GrafeoDB['beginTransaction']>;

interface GrafeoOptions {
  readonly concurrency: number;
  readonly queue: number;
  /** A graph that the engine has saved, to read from and not to change. */
  readonly saved?: string;
  /** For tests: rows come in random order unless a statement orders them. */
  readonly shuffleUnordered?: boolean;
  /** For tests: a graph that the engine has saved, to change. */
  readonly file?: string;
}

/**
 * The embedded engine, in memory: filled from seeds/ or from what it has saved
 * at the start, and thrown away at the end. A running query cannot be cancelled here, so the gate lets
 * only as many in at once as keep the process answering.
 */
export class GrafeoStore implements Store {
  /** No statement is given up here, so each has all the time that it needs. */
  readonly patient = this;
  private readonly db: GrafeoDB;
  private readonly gate: Gate;
  private closed = false;

  constructor(options: GrafeoOptions) {
    const { saved, file = null, shuffleUnordered = false } = options;
    this.db = saved ? GrafeoDB.openReadOnly(saved) : GrafeoDB.create(file, { shuffleUnordered });
    this.gate = new Gate(options.concurrency, options.queue);
  }

  read(statement: Statement, parameters: Parameters = {}, signal?: AbortSignal): Promise<Row[]> {
    return this.gate.run(() => this.run(this.db, 'read', statement, parameters), signal);
  }

  async transaction<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    this.refuseWhenClosed();
    const transaction = begin(this.db);
    const through =
      (mode: StatementMode) =>
      (statement: Statement, parameters: Parameters = {}) =>
        this.run(transaction, mode, statement, parameters);
    try {
      const result = await work({ read: through('read'), write: through('write') });
      commit(transaction);
      return result;
    } catch (error) {
      // After a failed statement commit() would still succeed and keep what
      // came before it, so every error takes all of it back.
      rollBack(transaction);
      throw error;
    }
  }

  async define(statements: readonly Statement[]): Promise<void> {
    for (const statement of statements) await this.run(this.db, 'define', statement, {});
  }

  /** Writes the graph to a file that is not there yet. */
  save(file: string): void {
    this.db.save(file);
  }

  load(): StoreLoad {
    return this.gate.load();
  }

  health(): Promise<Health> {
    if (this.closed) return Promise.reject(closing());
    return Promise.resolve(this.gate.isFull ? 'busy' : 'ok');
  }

  /** What is served is not written to. */
  version(): Promise<string> {
    return Promise.resolve('');
  }

  async close(): Promise<void> {
    // The engine still answers reads after close(), so the flag is ours.
    this.closed = true;
    await this.gate.idle();
    this.db.close();
  }

  private async run(
    runner: Runner,
    mode: StatementMode,
    statement: Statement,
    parameters: Parameters,
  ): Promise<Row[]> {
    this.refuseWhenClosed();
    requireMode(statement, mode);
    try {
      const result = await runner.executeCypher(statement.text, parameters);
      return result.toArray();
    } catch (error) {
      throw grafeoRefusal(error, statement.name);
    }
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw closing();
  }
}

/** Of two loads at once, one can find only here that the other was first. */
function begin(db: GrafeoDB): Transaction {
  try {
    return db.beginTransaction();
  } catch (error) {
    throw grafeoRefusal(error, 'the begin of a transaction');
  }
}

/** Of two loads at once, the engine itself can end one; what ended it is told, and not that it had ended. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // Nothing of it is kept all the same.
  }
}

function commit(transaction: Transaction): void {
  try {
    transaction.commit();
  } catch (error) {
    throw grafeoRefusal(error, 'a commit');
  }
}

function closing(): Refusal {
  return new Refusal('SERVICE_UNAVAILABLE', 'The graph is being closed.');
}
