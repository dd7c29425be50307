import { EngineFault } from '../../src/store/engine-fault';
import { grafeoRefusal } from '../../src/store/grafeo/grafeo-error';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import { signal } from '../support/wait';
import { reading, writing } from './statements';

describe('an error of the embedded engine', () => {
  it.each([
    ['Query error: GRAFEO-Q003: timeout error: Query exceeded timeout', 'DEADLINE_EXCEEDED'],
    ['Transaction error: GRAFEO-T007: the database is closed', 'SERVICE_UNAVAILABLE'],
    ['Transaction error: GRAFEO-T001: Write conflict', 'SERVICE_UNAVAILABLE'],
    [
      'Query error: GRAFEO-Q006: execution error: edge 36 does not exist, or the writer does not see it',
      'SERVICE_UNAVAILABLE',
    ],
  ])('that says %s is refused as %s', (message, code) => {
    const error = grafeoRefusal(new Error(message), 'x');
    expect(error).toMatchObject({ name: 'Refusal', code, details: {} });
    expect(error.message).not.toContain('GRAFEO');
  });

  it.each([
    'Query error: GRAFEO-Q001: syntax error: GRAFEO-Q003',
    'Database error: GRAFEO-V001: Invalid value',
    'another error',
  ])('that says %s is a fault of ours, which the log can tell', (message) => {
    const error = grafeoRefusal(
      Object.assign(new Error(message), { gqlStatus: '42001' }),
      'people/list',
    );
    expect(error).toBeInstanceOf(EngineFault);
    expect(error.message).toMatch(
      /^The statement people\/list failed \(42001( GRAFEO-[QV]001)?\): /,
    );
  });
});

describe('the embedded store', () => {
  it('refuses a question when too many wait, and answers those that wait', async () => {
    const store = new GrafeoStore({ concurrency: 1, queue: 2 });
    const slow = reading('UNWIND range(1, 200000) AS i RETURN count(i) AS n');
    const questions = await Promise.allSettled([1, 2, 3, 4, 5].map(() => store.read(slow)));
    expect(questions.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(questions[4]).toMatchObject({ reason: { code: 'OVERLOADED' } });
    await store.close();
  });

  it('refuses at its end what still waits, and a transaction under way, of which nothing stays', async () => {
    const store = new GrafeoStore({ concurrency: 1, queue: 10 });
    const running = store.read(reading('UNWIND range(1, 300000) AS i RETURN count(i) AS n'));
    const waiting = store.read(reading('RETURN 1 AS n'));
    const [written, closing] = [signal(), signal()];
    const underWay = store.transaction(async (writer) => {
      await writer.write(writing('CREATE (:Probe)'));
      written.give();
      await closing.given;
      return writer.read(reading('MATCH (p:Probe) RETURN count(p) AS n'));
    });
    const closed = { code: 'SERVICE_UNAVAILABLE', message: 'The graph is being closed.' };
    const ends = Promise.all([
      expect(running).resolves.toEqual([{ n: 300_000 }]),
      expect(waiting).rejects.toMatchObject(closed),
      expect(underWay).rejects.toMatchObject(closed),
    ]);
    await written.given;
    const end = store.close();
    closing.give();
    await end;
    await ends;
  });

  it('tells why a transaction failed also where the engine has ended it by itself', async () => {
    const store = new GrafeoStore({ concurrency: 1, queue: 1 });
    const transaction = {
      isActive: true,
      rollback: () => {
        throw new Error('It has ended.');
      },
    };
    jest.spyOn(store['db'], 'beginTransaction').mockReturnValue(transaction as never);
    const reason = new Error('Another load.');
    await expect(store.transaction(() => Promise.reject(reason))).rejects.toBe(reason);
    await store.close();
  });

  it('gives rows in no order unless they are ordered, when it is told to', async () => {
    const store = new GrafeoStore({ concurrency: 1, queue: 1, shuffleUnordered: true });
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    await store.transaction((writer) =>
      writer.write(writing('UNWIND $rows AS n CREATE (:Probe {n: n})', 'rows'), { rows: numbers }),
    );
    const read = async (order: string) =>
      (await store.read(reading(`MATCH (p:Probe) RETURN p.n AS n ${order}`))).map(({ n }) => n);
    expect(await read('')).not.toEqual(numbers);
    expect(await read('ORDER BY n')).toEqual(numbers);
    await store.close();
  });
});
