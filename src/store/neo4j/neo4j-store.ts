import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { Refusal } from '../../kernel/errors';
import { unlessStopped } from '../../kernel/stopped';
import type { Parameters, Reader, Row, Store, Writer } from '../port';
import { requireMode, type Statement, type StatementMode } from '../statement';
import { existsAlready, isTransient, neo4jRefusal } from './neo4j-error';
import { asGiven, spoken } from './spoken';
import { withoutStack } from './without-stack';

export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** A read that takes longer, in milliseconds, is given up. */
  readonly readTimeout?: number;
}

/** Somebody waits for what is read. */
const READ_TIMEOUT = 4_000;
/** Where a whole large graph is read it can take longer. */
const PATIENT_TIMEOUT = 120_000;

/** How often a statement is tried when the server says that trying again may help. */
const TRIES = 3;
/** A load of all records takes seconds, so a write may take longer than a read. */
const WRITE_TIMEOUT = 300_000;

/** A Neo4j server or cluster, through the official driver. */
export class Neo4jStore implements Store {
  private readonly driver: Driver;
  /** Of a cluster, no member is read that is behind what was seen of another. */
  private readonly bookmarkManager = neo4j.bookmarkManager();
  private readonly running = new Set<Promise<unknown>>();
  private closed = false;

  constructor(private readonly options: Neo4jOptions) {
    this.driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      // The defaults take a minute to find out that a server is gone.
      connectionTimeout: 2_000,
      connectionAcquisitionTimeout: 3_000,
      maxTransactionRetryTime: 2_500,
      maxConnectionPoolSize: 20,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      notificationFilter: {
        minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
      },
      userAgent: 'ccnso-graph',
    });
  }

  read(statement: Statement, parameters: Parameters = {}, signal?: AbortSignal): Promise<Row[]> {
    return this.readIn(this.options.readTimeout ?? READ_TIMEOUT, statement, parameters, signal);
  }

  readonly patient: Reader = {
    read: (statement, parameters = {}) => this.readIn(PATIENT_TIMEOUT, statement, parameters),
  };

  async transaction<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.withSession(neo4j.session.WRITE, async (session) => {
      try {
        return await session.executeWrite((transaction) => work(this.writerOf(transaction)), {
          timeout: WRITE_TIMEOUT,
          metadata: { app: 'ccnso-graph' },
        });
      } catch (error) {
        throw neo4jRefusal(error, 'a transaction');
      }
    });
  }

  async define(statements: readonly Statement[]): Promise<void> {
    await this.withSession(neo4j.session.WRITE, async (session) => {
      for (const statement of statements) {
        requireMode(statement, 'define');
        await tried(statement.name, async () => {
          try {
            await session.run(spoken(statement), {}, { timeout: WRITE_TIMEOUT });
          } catch (error) {
            // IF NOT EXISTS looks before it creates, and two loads can look at once.
            if (!existsAlready(error)) throw error;
          }
        });
      }
    });
  }

  async health(): Promise<void> {
    this.refuseWhenClosed();
    try {
      await this.driver.verifyConnectivity({ database: this.options.database });
    } catch (error) {
      throw neo4jRefusal(error, 'a health check');
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    // A question that is still under way when the driver closes would never be answered.
    await Promise.allSettled(this.running);
    await this.driver.close();
  }

  private async readIn(
    timeout: number,
    statement: Statement,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<Row[]> {
    requireMode(statement, 'read');
    return tried(statement.name, () => this.once(timeout, statement, parameters, signal), signal);
  }

  /** One auto-commit read: one round trip where a managed transaction takes three. */
  private once(
    timeout: number,
    statement: Statement,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<Row[]> {
    return this.withSession(neo4j.session.READ, async (session) => {
      signal?.throwIfAborted();
      const answer = withoutStack(() =>
        session.run(spoken(statement), asGiven(parameters), {
          timeout,
          metadata: { app: 'ccnso-graph', statement: statement.name },
        }),
      );
      // The session is then closed, and the server ends what it still runs for it.
      const result = await unlessStopped(answer, signal);
      return result.records.map((record) => record.toObject() as Row);
    });
  }

  private writerOf(transaction: ManagedTransaction): Writer {
    const through =
      (mode: StatementMode) =>
      async (statement: Statement, parameters: Parameters = {}): Promise<Row[]> => {
        requireMode(statement, mode);
        try {
          const result = await transaction.run(spoken(statement), asGiven(parameters));
          return result.records.map((record) => record.toObject() as Row);
        } catch (error) {
          // The driver has to see what it may try again.
          throw isTransient(error) ? error : neo4jRefusal(error, statement.name);
        }
      };
    return { read: through('read'), write: through('write') };
  }

  private async withSession<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    this.refuseWhenClosed();
    const answer = this.inSession(mode, work);
    this.running.add(answer);
    try {
      return await answer;
    } finally {
      this.running.delete(answer);
    }
  }

  private async inSession<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const session = this.driver.session({
      database: this.options.database,
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarkManager,
    });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new Refusal('SERVICE_UNAVAILABLE', 'The graph is being closed.');
  }
}

async function tried<T>(
  statement: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt === TRIES || !isTransient(error)) throw neo4jRefusal(error, statement);
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}
