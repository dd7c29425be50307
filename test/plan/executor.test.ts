import { composeLookup } from '../../src/plan/cypher/compose';
import { Executor } from '../../src/plan/execute/executor';
import type { Parameters, Reader, Row } from '../../src/store/port';
import { statement } from '../../src/store/catalog';
import type { Statement } from '../../src/store/statement';
import { ask } from '../support/ask';

jest.mock('../../src/plan/cypher/compose', () => {
  const actual = jest.requireActual<typeof import('../../src/plan/cypher/compose')>(
    '../../src/plan/cypher/compose',
  );
  return { ...actual, composeLookup: jest.fn(actual.composeLookup) };
});

const composed = jest.mocked(composeLookup);
beforeEach(() => composed.mockClear());

/** A store in which every id that is looked up has a record with nothing but its id. */
class AnyRecord implements Reader {
  readonly sent: Statement[] = [];

  read(sent: Statement, { keys }: Parameters = {}): Promise<Row[]> {
    this.sent.push(sent);
    return Promise.resolve((keys as string[]).map((key) => ({ key, w: [[key, 0]] })));
  }
}

const IDS = Array.from({ length: 100 }, (_, index) => `person:p${index}`);

describe('records that are looked up', () => {
  it('are read by one statement, which is composed once', async () => {
    const reader = new AnyRecord();
    const source = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { data, errors } = await ask(reader, source, { ids: IDS });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ nodes: IDS.map((id) => ({ id })) });
    expect([composed.mock.calls.length, reader.sent.length]).toEqual([1, 1]);
  });

  it('are read by one statement too where two fields read the same of them', async () => {
    const reader = new AnyRecord();
    const source =
      'query ($ids: [ID!]!) { a: nodes(ids: $ids) { id } b: nodes(ids: ["person:q"]) { again: id } c: node(id: "person:r") { id } }';
    const { data, errors } = await ask(reader, source, { ids: IDS });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ b: [{ again: 'person:q' }], c: { id: 'person:r' } });
    expect([composed.mock.calls.length, reader.sent.length]).toEqual([3, 1]);
  });
});

/** A store that answers with two rows for each key, and counts how often their keys are looked at. */
class CountedRows implements Reader {
  looks = 0;
  readonly batches: number[] = [];

  read(_: Statement, { keys }: Parameters = {}): Promise<Row[]> {
    this.batches.push((keys as string[]).length);
    const rowOf = (key: string, place: number) =>
      Object.defineProperty({ place } as Row, 'key', { get: () => (this.looks++, key) });
    const both = (keys as string[]).flatMap((key) => [rowOf(key, 0), rowOf(key, 1)]);
    return Promise.resolve(both.reverse());
  }
}

describe('the rows of a statement for many keys', () => {
  const keys = Array.from({ length: 2_500 }, (_, index) => `k${index}`);
  const read = async () => {
    const reader = new CountedRows();
    const executor = new Executor(reader);
    const career = statement('person/career');
    const rows = await Promise.all(keys.map((key) => executor.rowsOf(career, key, { limit: 5 })));
    return { reader, rows };
  };

  it('go to their keys, in the order in which they came', async () => {
    const { rows } = await read();
    expect(rows).toHaveLength(keys.length);
    for (const [index, own] of rows.entries())
      expect(own.map(({ key, place }) => [key, place])).toEqual([
        [keys[index], 1],
        [keys[index], 0],
      ]);
  });

  it('are each looked at once, however many keys there are', async () => {
    expect((await read()).reader.looks).toBe(2 * keys.length);
  });

  it('are read by several statements where there are very many keys', async () => {
    expect((await read()).reader.batches).toEqual([1_000, 1_000, 500]);
  });
});
