import type { ManagedTransaction, Result } from 'neo4j-driver';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../kernel/errors';
import { inTime } from '../../kernel/in-time';
import { unlessStopped } from '../../kernel/stopped';
import { Gate } from '../gate';
import type { Health, Parameters, Reader, Row, Store, StoreLoad, Writer } from '../port';
import { requireMode, type Statement, type StatementMode } from '../statement';
import { Connections, type Sending } from './connections';
import { Credentials } from './credentials';
import { MOST_AT_ONCE, type Neo4jOptions } from './driver';
import { away, existsAlready, isConnectionLost, isTransient, neo4jRefusal } from './neo4j-error';
import { asGiven, spoken } from './spoken';
import { withoutStack } from './without-stack';

/** Somebody waits for what is read. */
const READ_TIMEOUT = 4_000;
/**
 * Neo4j plans a text when it first sees it, which takes it seconds where it is busy, and a plan that
 * was cut off is not kept. So it goes on for so long, also when nobody waits any more.
 */
const FIRST_TIMEOUT = 15_000;
/** Where a whole large graph is read it can take longer. */
const PATIENT_TIMEOUT = 120_000;
/** A load of all records takes seconds, so a write may take longer than a read. */
const WRITE_TIMEOUT = 300_000;
/** When the server has not said by then that the time is over, it will not. */
const MARGIN = 750;
/** So long is waited to hear whether the server is there. */
const HEALTH_TIMEOUT = 3_000;
/** A server that has answered others in the last so many milliseconds is there, and busy. */
const RECENTLY = 10_000;

/** How often a statement is tried when the server says that trying again may help. */
const TRIES = 3;
/** So many wait for those that run at once. */
const QUEUE = 200;
/** Of so many texts is known that they were planned. */
const PLANNED = 2_000;

/** A Neo4j server or cluster, through the official driver. */
export class Neo4jStore implements Store {
  private readonly connections: Connections;
  private readonly credentials = new Credentials();
  /** The driver would let those that wait for a connection wait for all others, and say that the server is away. */
  private readonly gate = new Gate(MOST_AT_ONCE, QUEUE, 0);
  private readonly planned = new LRUCache<string, true>({ max: PLANNED });
  private readonly running = new Set<Promise<unknown>>();
  private closed = false;

  constructor(private readonly options: Neo4jOptions) {
    this.connections = new Connections(options);
  }

  async read(
    statement: Statement,
    parameters: Parameters = {},
    signal?: AbortSignal,
  ): Promise<Row[]> {
    this.refuseWhenClosed();
    requireMode(statement, 'read');
    const { readTimeout = READ_TIMEOUT } = this.options;
    const { text } = statement;
    const longest = readTimeout + MARGIN;
    const until = Date.now() + longest;
    let isRunning = false;
    const rows = this.gate.run(async () => {
      isRunning = true;
      // Who waited for a place has gone.
      if (Date.now() >= until) return [];
      const timeout = this.planned.has(text) ? readTimeout : Math.max(readTimeout, FIRST_TIMEOUT);
      const read = await this.readIn(timeout, statement, parameters, signal);
      this.planned.set(text, true);
      return read;
    }, signal);
    return inTime(this.watched(rows), longest, () => {
      if (!isRunning) return new Refusal('OVERLOADED', BUSY);
      return this.connections.isAway ? away(undefined) : new Refusal('DEADLINE_EXCEEDED');
    });
  }

  readonly patient: Reader = {
    read: async (statement, parameters = {}) => {
      this.refuseWhenClosed();
      requireMode(statement, 'read');
      return await this.watched(this.readIn(PATIENT_TIMEOUT, statement, parameters));
    },
  };

  async transaction<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    this.refuseWhenClosed();
    const config = { timeout: WRITE_TIMEOUT };
    return this.watched(
      this.sent('a transaction', () =>
        this.connections.write(WRITE_TIMEOUT + MARGIN, ({ session, metadata }) =>
          session.executeWrite((transaction) => work(this.writerOf(transaction)), {
            ...config,
            metadata: { ...metadata },
          }),
        ),
      ),
    );
  }

  async define(statements: readonly Statement[]): Promise<void> {
    this.refuseWhenClosed();
    for (const statement of statements) {
      requireMode(statement, 'define');
      await this.watched(
        this.tried(statement.name, () =>
          this.connections.write(WRITE_TIMEOUT + MARGIN, async ({ session, metadata }) => {
            try {
              await session.run(spoken(statement), {}, { timeout: WRITE_TIMEOUT, metadata });
            } catch (error) {
              // IF NOT EXISTS looks before it creates, and two loads can look at once.
              if (!existsAlready(error)) throw error;
            }
          }),
        ),
      );
    }
  }

  load(): StoreLoad {
    return this.gate.load();
  }

  async health(): Promise<Health> {
    this.refuseWhenClosed();
    const asked = this.watched(this.sent('a health check', () => this.ping()));
    const late = away(undefined);
    try {
      await inTime(asked, HEALTH_TIMEOUT, () => late);
      return this.gate.isFull ? 'busy' : 'ok';
    } catch (error) {
      const { isAway, lastAnswer } = this.connections;
      if (error === late && !isAway && Date.now() - lastAnswer < RECENTLY) return 'busy';
      throw error;
    }
  }

  /** Each answer says which of the writes to the database it has seen, by whomever. */
  async version(): Promise<string> {
    return [...(await this.connections.bookmarkManager.getBookmarks())].sort().join();
  }

  async close(): Promise<void> {
    this.closed = true;
    // A question that is still under way when the driver closes would never be answered.
    await Promise.allSettled(this.running);
    await this.connections.close();
  }

  private ping(): Promise<Row[]> {
    return this.connections.read(HEALTH_TIMEOUT, (sending) =>
      rowsOf(sending.session.run('RETURN 1 AS one', {}, { timeout: HEALTH_TIMEOUT })),
    );
  }

  /** One auto-commit read: one round trip where a managed transaction takes three. */
  private readIn(
    timeout: number,
    statement: Statement,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<Row[]> {
    const send = async ({ session, metadata }: Sending): Promise<Row[]> => {
      signal?.throwIfAborted();
      const answer = rowsOf(
        withoutStack(() =>
          session.run(spoken(statement), asGiven(parameters), {
            timeout,
            metadata: { ...metadata, statement: statement.name },
          }),
        ),
      );
      // The session is then closed, and the server ends what it still runs for it.
      return unlessStopped(answer, signal);
    };
    return this.tried(statement.name, () => this.connections.read(timeout + MARGIN, send), signal);
  }

  private writerOf(transaction: ManagedTransaction): Writer {
    const through =
      (mode: StatementMode) =>
      async (statement: Statement, parameters: Parameters = {}): Promise<Row[]> => {
        requireMode(statement, mode);
        try {
          return await rowsOf(transaction.run(spoken(statement), asGiven(parameters)));
        } catch (error) {
          // The driver has to see what it may try again.
          throw isTransient(error) ? error : neo4jRefusal(error, statement.name);
        }
      };
    return { read: through('read'), write: through('write') };
  }

  /** Keeps in mind what is under way. */
  private async watched<T>(answer: Promise<T>): Promise<T> {
    this.running.add(answer);
    try {
      return await answer;
    } finally {
      this.running.delete(answer);
    }
  }

  private async tried<T>(
    statement: string,
    work: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.sent(statement, work, attempt < TRIES ? isTransient : undefined);
      } catch (error) {
        signal?.throwIfAborted();
        if (attempt === TRIES || !isTransient(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
      }
    }
  }

  /** Sends something when the password may be used, and tells what goes wrong in our words, unless it is to be told as it is. */
  private async sent<T>(
    what: string,
    work: () => Promise<T>,
    isToldAsIs: (error: unknown) => boolean = () => false,
  ): Promise<T> {
    await this.credentials
      .prove(() => this.ping())
      .catch((error: unknown) => {
        throw told(error, 'a look at the server') as Error;
      });
    try {
      return await work();
    } catch (error) {
      this.credentials.heard(error);
      // A server that was started anew has forgotten its plans.
      if (isConnectionLost(error)) this.planned.clear();
      throw isToldAsIs(error) ? error : (told(error, what) as Error);
    }
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new Refusal('SERVICE_UNAVAILABLE', 'The graph is being closed.');
  }
}

function told(error: unknown, what: string): unknown {
  return error instanceof Refusal ? error : neo4jRefusal(error, what);
}

const BUSY = 'Too many queries are running; try again in a moment.';

async function rowsOf(result: Result): Promise<Row[]> {
  const { records } = await result;
  return records.map((record) => record.toObject() as Row);
}
