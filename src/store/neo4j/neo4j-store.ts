import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { Refusal } from '../../kernel/errors';
import type { Parameters, Row, Store, Writer } from '../port';
import type { Statement } from '../statement';
import { isTransient, neo4jRefusal } from './neo4j-error';
import { toNeo4j } from './neo4j-value';

export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly statementTimeout: number;
}

/** How often a read is tried when the server says that trying again may help. */
const READ_TRIES = 3;
/** A load of all records takes seconds, so a write may take longer than a read. */
const WRITE_TIMEOUT = 300_000;

/** A Neo4j server or cluster, through the official driver. */
export class Neo4jStore implements Store {
  private readonly driver: Driver;
  private closed = false;

  constructor(private readonly options: Neo4jOptions) {
    this.driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      // The defaults take a minute to find out that a server is gone.
      connectionTimeout: 2_000,
      connectionAcquisitionTimeout: 3_000,
      maxTransactionRetryTime: 3_000,
      maxConnectionPoolSize: 20,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      notificationFilter: {
        minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
      },
      userAgent: 'ccnso-graph',
    });
  }

  async read(statement: Statement, parameters: Parameters = {}): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(statement, parameters);
      } catch (error) {
        if (attempt === READ_TRIES || !isTransient(error))
          throw neo4jRefusal(error, statement.name);
        await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
      }
    }
  }

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
        try {
          await session.run(spoken(statement), {}, { timeout: WRITE_TIMEOUT });
        } catch (error) {
          throw neo4jRefusal(error, statement.name);
        }
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
    await this.driver.close();
  }

  /** One auto-commit read: one round trip where a managed transaction takes three. */
  private once(statement: Statement, parameters: Parameters): Promise<Row[]> {
    return this.withSession(neo4j.session.READ, async (session) => {
      const result = await session.run(spoken(statement), toNeo4j(parameters), {
        timeout: this.options.statementTimeout,
        metadata: { app: 'ccnso-graph', statement: statement.name },
      });
      return result.records.map((record) => record.toObject() as Row);
    });
  }

  private writerOf(transaction: ManagedTransaction): Writer {
    const run = async (statement: Statement, parameters: Parameters = {}): Promise<Row[]> => {
      const result = await transaction.run(spoken(statement), toNeo4j(parameters));
      return result.records.map((record) => record.toObject() as Row);
    };
    return { read: run, write: run };
  }

  private async withSession<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    this.refuseWhenClosed();
    const session = this.driver.session({
      database: this.options.database,
      defaultAccessMode: mode,
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

/** New databases of 2026 speak Cypher 25 unless a statement says otherwise. */
function spoken(statement: Statement): string {
  return `CYPHER 5 ${statement.text}`;
}
