import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import neo4j, { Neo4jError, type Driver, type Session } from 'neo4j-driver';
import { inTime } from '../../kernel/in-time';
import { openDriver, type Neo4jOptions } from './driver';

/** Something that is being sent: its session, and what the server knows it by. */
export interface Sending {
  readonly session: Session;
  readonly metadata: { readonly app: string; readonly call: string };
}

type Send<T> = (sending: Sending) => Promise<T>;

/** Connections that are opened together, and given up together. */
interface Pool {
  readonly driver: Driver;
  /** Tells those who wait for a read, by what the server knows it by, that nobody will answer. */
  readonly reads: Map<string, () => void>;
  underWay: number;
  isRetired: boolean;
}

/** When a read has been silent for so long, in milliseconds, the server is asked whether it is at it. */
const DOUBT = 1_500;
/** It is given so long to say so on a new connection. */
const WITNESS = 2_000;
/** What has ended there meanwhile can still be on its way. */
const ON_ITS_WAY = 100;

const APP = 'ccnso-graph';
const RUNNING = `SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = '${APP}' RETURN metaData.call AS call`;

/** Nobody will answer on this connection. */
export class Lost extends Error {}

/** Nobody has answered for longer than the server was allowed to take. */
export class Silent extends Error {}

/**
 * The connections to a Neo4j. One whose other end has gone without a word stays open; the driver
 * waits on it for two minutes, and it fills the pool meanwhile. So when a read is silent for long, the
 * server is asked on a new connection what it is at. If it knows nothing of the read, all connections
 * are replaced, and the read is sent again.
 */
export class Connections {
  /** Whether the server did not answer on a new connection either. */
  isAway = false;
  /** When it last said something, in milliseconds since 1970. */
  lastAnswer = -Infinity;
  /** Of a cluster, no member is read that is behind what was seen of another. */
  readonly bookmarkManager = neo4j.bookmarkManager();
  private pool: Pool;
  private isDoubting = false;

  constructor(private readonly options: Neo4jOptions) {
    this.pool = this.open();
  }

  /** Sends a read, and once more where its connection is dead; it is given up after so many milliseconds. */
  async read<T>(limit: number, send: Send<T>): Promise<T> {
    const until = Date.now() + limit;
    try {
      return await this.send('READ', until, send);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      return await this.send('READ', until, send);
    }
  }

  /** Sends what may write, once. */
  write<T>(limit: number, send: Send<T>): Promise<T> {
    return this.send('WRITE', Date.now() + limit, send);
  }

  close(): Promise<void> {
    return this.pool.driver.close();
  }

  private open(): Pool {
    return { driver: openDriver(this.options), reads: new Map(), underWay: 0, isRetired: false };
  }

  private async send<T>(mode: 'READ' | 'WRITE', until: number, send: Send<T>): Promise<T> {
    const { pool } = this;
    const call = randomUUID();
    let giveUp = (_reason: Error): void => undefined;
    const givenUp = new Promise<never>((_resolve, reject) => (giveUp = reject));
    const doubt = setInterval(() => void this.doubt(pool), DOUBT);
    const end = setTimeout(() => {
      this.retire(pool);
      giveUp(new Silent());
    }, until - Date.now());
    pool.underWay++;
    if (mode === 'READ') pool.reads.set(call, () => giveUp(new Lost()));
    try {
      const answer = this.inSession(pool.driver, mode, call, send);
      // What comes after it was given up is heard by nobody.
      answer.catch(() => undefined);
      return await Promise.race([answer, givenUp]);
    } finally {
      clearInterval(doubt);
      clearTimeout(end);
      pool.reads.delete(call);
      pool.underWay--;
      this.closeWhenUnused(pool);
    }
  }

  private async inSession<T>(
    driver: Driver,
    mode: 'READ' | 'WRITE',
    call: string,
    send: Send<T>,
  ): Promise<T> {
    const session = driver.session({
      database: this.options.database,
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.bookmarkManager,
    });
    try {
      const answer = await send({ session, metadata: { app: APP, call } });
      this.heard();
      return answer;
    } catch (error) {
      if (error instanceof Neo4jError && error.code.startsWith('Neo.')) this.heard();
      throw error;
    } finally {
      await session.close();
    }
  }

  private heard(): void {
    this.isAway = false;
    this.lastAnswer = Date.now();
  }

  /** Finds out on a new connection which reads the server knows nothing of. */
  private async doubt(pool: Pool): Promise<void> {
    if (this.isDoubting) return;
    this.isDoubting = true;
    const doubted = [...pool.reads.keys()];
    const opened = pool === this.pool ? this.open() : null;
    const next = opened ?? this.pool;
    try {
      const known = await inTime(this.callsAt(next.driver), WITNESS, () => new Silent());
      await wait(ON_ITS_WAY);
      const lost = doubted.flatMap((call) => (known.has(call) ? [] : (pool.reads.get(call) ?? [])));
      if (lost.length > 0 && pool === this.pool) this.retire(pool, next);
      lost.forEach((lose) => {
        lose();
      });
    } catch {
      this.isAway = true;
    } finally {
      if (opened && opened !== this.pool) void opened.driver.close();
      this.isDoubting = false;
    }
  }

  private async callsAt(driver: Driver): Promise<Set<unknown>> {
    const rows = await this.inSession(driver, 'READ', randomUUID(), ({ session, metadata }) =>
      session.run(RUNNING, {}, { timeout: WITNESS, metadata }),
    );
    return new Set(rows.records.map((row) => row.get('call') as unknown));
  }

  /** What is under way on these connections may end there. */
  private retire(pool: Pool, next?: Pool): void {
    if (pool !== this.pool) return;
    this.pool = next ?? this.open();
    pool.isRetired = true;
  }

  private closeWhenUnused({ driver, isRetired, underWay }: Pool): void {
    if (isRetired && underWay === 0) void driver.close();
  }
}
