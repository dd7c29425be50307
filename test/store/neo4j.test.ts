import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Neo4jError } from 'neo4j-driver';
import { readConfig } from '../../src/config/config';
import { EngineFault } from '../../src/store/engine-fault';
import { neo4jRefusal } from '../../src/store/neo4j/neo4j-error';
import { Neo4jStore, type Neo4jOptions } from '../../src/store/neo4j/neo4j-store';
import { toNeo4j } from '../../src/store/neo4j/neo4j-value';
import { onNeo4j } from '../support/engine';
import { defining, reading } from './statements';

const ASK = reading('RETURN 1 AS n');
const SECRET = 'a-secret-password';
const open = (options: Partial<Neo4jOptions>): Neo4jStore =>
  new Neo4jStore({
    uri: 'bolt://127.0.0.1:1',
    user: 'neo4j',
    password: SECRET,
    database: 'neo4j',
    statementTimeout: 4_000,
    ...options,
  });

/** A port that nothing listens on, or that something listens on and never answers. */
async function port(answers: 'nothing' | 'never'): Promise<{ number: number; free(): void }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const free = () => {
    server.close();
    // The driver itself never gives up a connection whose other end says nothing.
    sockets.forEach((socket) => socket.destroy());
  };
  const { port: number } = server.address() as AddressInfo;
  if (answers === 'nothing') free();
  return { number, free };
}

async function failureOf(work: Promise<unknown>): Promise<{ error: Error; took: number }> {
  const began = Date.now();
  const error = await work.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason as Error,
  );
  return { error, took: Date.now() - began };
}

describe('a Neo4j that is not there', () => {
  it.each([
    ['nothing', 'bolt', 'read'],
    ['nothing', 'bolt', 'health'],
    ['nothing', 'bolt', 'transaction'],
    ['nothing', 'bolt', 'define'],
    ['nothing', 'neo4j', 'read'],
    ['never', 'bolt', 'read'],
    ['never', 'neo4j', 'health'],
  ] as const)(
    'answers %s at %s://, and a %s is refused within 5 s',
    async (answers, scheme, call) => {
      const { number, free } = await port(answers);
      const store = open({ uri: `${scheme}://127.0.0.1:${number}` });
      const calls = {
        read: () => store.read(ASK),
        health: () => store.health(),
        transaction: () => store.transaction((writer) => writer.read(ASK)),
        define: () => store.define([defining('RETURN 1')]),
      };
      const { error, took } = await failureOf(calls[call]());
      expect(error).toMatchObject({
        name: 'Refusal',
        code: 'SERVICE_UNAVAILABLE',
        message: 'The graph cannot be reached; try again in a moment.',
        details: {},
      });
      expect(took).toBeLessThan(5_000);
      await store.close();
      free();
    },
  );
});

describe('an error of the driver', () => {
  it.each([
    ['ServiceUnavailable', 'SERVICE_UNAVAILABLE'],
    ['SessionExpired', 'SERVICE_UNAVAILABLE'],
    ['N/A', 'SERVICE_UNAVAILABLE'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'DEADLINE_EXCEEDED'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'DEADLINE_EXCEEDED'],
  ])('with the code %s is refused as %s, without what it says', (code, refusedAs) => {
    const said = `neo4j.internal:7687 ${SECRET}`;
    const error = neo4jRefusal(new Neo4jError(said, code, '', ''), 'x');
    expect(error).toMatchObject({ name: 'Refusal', code: refusedAs, details: {} });
    expect(error.message).not.toContain('internal');
    expect(error.message).not.toContain(SECRET);
    expect((error.cause as Error).message).toBe(said);
  });

  it.each([
    'Neo.ClientError.Statement.SyntaxError',
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    'Neo.DatabaseError.General.UnknownError',
  ])('with the code %s is a fault of ours', (code) => {
    expect(neo4jRefusal(new Neo4jError('x', code, '', ''), 'people/list')).toBeInstanceOf(
      EngineFault,
    );
  });

  it('that is none stays what it is, and what is no error becomes a fault', () => {
    const error = new RangeError('x');
    expect(neo4jRefusal(error, 'x')).toBe(error);
    expect(neo4jRefusal(null, 'x')).toBeInstanceOf(EngineFault);
  });
});

describe('a parameter for Neo4j', () => {
  it('is an integer where it is whole, however deep, and null where it is not there', () => {
    const { rows, gone } = toNeo4j({ rows: [{ n: 7, part: 1.5, text: 'x' }], gone: undefined });
    const [row] = rows as { n: { toNumber(): number }; part: unknown; text: unknown }[];
    expect(row?.n.toNumber()).toBe(7);
    expect([row?.part, row?.text, gone]).toEqual([1.5, 'x', null]);
  });
});

const describeOnNeo4j = onNeo4j ? describe : describe.skip;
describeOnNeo4j('the Neo4j under test', () => {
  const { neo4j } = readConfig();
  const options = {
    uri: neo4j?.uri ?? '',
    user: neo4j?.user ?? '',
    password: neo4j?.password ?? '',
  };

  it('gives up a statement that takes too long', async () => {
    const store = open({ ...options, statementTimeout: 300 });
    const slow = reading(
      'UNWIND range(1, 20000) AS i UNWIND range(1, 20000) AS j WITH i + j AS k WHERE k < 0 RETURN count(k) AS n',
    );
    const { error, took } = await failureOf(store.read(slow));
    expect(error).toMatchObject({
      name: 'Refusal',
      code: 'DEADLINE_EXCEEDED',
      message: 'The question took too long.',
    });
    expect(took).toBeLessThan(5_000);
    expect(await store.read(ASK)).toEqual([{ n: 1 }]);
    await store.close();
  });

  it('refuses a wrong password, and the refusal names neither it nor the host', async () => {
    // Another user than the one of the suites, whom the server would shut out for some seconds.
    const store = open({ ...options, user: 'nobody-of-ours', password: SECRET });
    for (const call of [store.read(ASK), store.health()]) {
      const { error } = await failureOf(call);
      expect(error).toMatchObject({
        name: 'Refusal',
        code: 'SERVICE_UNAVAILABLE',
        message: 'The graph refuses the credentials of this server.',
        details: {},
      });
    }
    await store.close();
  });

  it('refuses a database that is not there', async () => {
    const store = open({ ...options, database: 'nosuch' });
    const { error } = await failureOf(store.read(ASK));
    expect(error.message).toBe('The database that is set for this server does not exist.');
    await store.close();
  });

  it('does not let a read write', async () => {
    const store = open(options);
    const { error } = await failureOf(store.read(reading('CREATE (p:Probe) RETURN p')));
    expect(error).toBeInstanceOf(EngineFault);
    await store.close();
  });
});
