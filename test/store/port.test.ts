import { readConfig } from '../../src/config/config';
import { Refusal } from '../../src/kernel/errors';
import { EngineFault } from '../../src/store/engine-fault';
import { storeSource } from '../../src/store/open';
import type { Store, Writer } from '../../src/store/port';
import { embeddedStore } from '../support/engine';
import { onNeo4j } from '../support/engines';
import { defining, reading, writing } from './statements';

/** The store under test as it is opened: empty, or as others left it. */
const open = async (): Promise<Store> =>
  onNeo4j ? storeSource(readConfig().neo4j).open() : embeddedStore();

let store: Store;
const clean = () =>
  store.transaction((writer) => writer.write(writing('MATCH (p:Probe) DETACH DELETE p')));
beforeAll(async () => {
  store = await open();
});
beforeEach(clean);
afterAll(async () => {
  await clean();
  await store.close();
});

const value = async (expression: string, v?: unknown): Promise<unknown> =>
  (await store.read(reading(`RETURN ${expression} AS value`, 'v'), { v }))[0]?.['value'];
const probes = async () =>
  (await store.read(reading('MATCH (p:Probe) RETURN p.name AS name ORDER BY name'))).map(
    ({ name }) => name,
  );

describe('what comes back from a store', () => {
  it.each([0, 1, -1, 2_003, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
    'is the whole number %d as a number',
    async (number) => {
      expect(await value('$v', number)).toBe(number);
      expect(await value(String(number))).toBe(number);
    },
  );

  it.each([
    ['a number with a fraction', 1.5],
    ['a text', 'text'],
    ['true', true],
    ['false', false],
    ['a list', [1, 'b', true]],
    ['an empty list', []],
    ['a map', { a: 1, b: { c: ['d'] } }],
    ['null', null],
  ])('is %s as it was sent', async (_what, sent) => {
    expect(await value('$v', sent)).toEqual(sent);
  });

  it.each([
    ['Hebrew', '\u05d9\u05e9\u05e8\u05d0\u05dc'],
    ['Bengali', '\u09ad\u09be\u09b0\u09a4'],
    ['Odia beside Bengali', '\u0b2d\u0b3e\u0b30\u0b24'],
    ['an emoji of several characters', '\u{1f469}\u200d\u{1f4bb}'],
    ['letters with marks in both ways', 'e\u0301 \u00e9'],
    ['quotes and backslashes', `'"\`\\ $v {x} //`],
    ['a text of 100,000 letters', 'x'.repeat(100_000)],
  ])('is %s to the last character, also from a property', async (_what, text) => {
    expect(await value('$v', text)).toBe(text);
    await store.transaction((writer) =>
      writer.write(writing('CREATE (:Probe {name: $v})', 'v'), { v: text }),
    );
    expect(
      await store.read(reading('MATCH (p:Probe {name: $v}) RETURN p.name AS name', 'v'), {
        v: text,
      }),
    ).toEqual([{ name: text }]);
  });

  it('is null for a property that is missing', async () => {
    await store.transaction((writer) => writer.write(writing("CREATE (:Probe {name: 'a'})")));
    expect(
      await store.read(reading('MATCH (p:Probe) RETURN p.name AS name, p.other AS other')),
    ).toEqual([{ name: 'a', other: null }]);
  });

  it('is a count as a number, and a whole number that was stored is found again', async () => {
    await store.transaction((writer) =>
      writer.write(writing('UNWIND $rows AS row CREATE (p:Probe) SET p = row', 'rows'), {
        rows: [
          { name: 'a', n: 7 },
          { name: 'b', n: 8 },
        ],
      }),
    );
    expect(
      await store.read(reading('MATCH (p:Probe) RETURN count(p) AS n, sum(p.n) AS sum')),
    ).toEqual([{ n: 2, sum: 15 }]);
    expect(
      await store.read(reading('MATCH (p:Probe {n: $v}) RETURN p.name AS name, p.n AS n', 'v'), {
        v: 7,
      }),
    ).toEqual([{ name: 'a', n: 7 }]);
  });
});

describe('a transaction', () => {
  it('sees what it wrote, gives what its work gives, and then everybody sees it', async () => {
    const seen = await store.transaction(async (writer) => {
      await writer.write(writing("CREATE (:Probe {name: 'a'})"));
      expect(await probes()).toEqual([]);
      return writer.read(reading('MATCH (p:Probe) RETURN p.name AS name'));
    });
    expect(seen).toEqual([{ name: 'a' }]);
    expect(await probes()).toEqual(['a']);
  });

  it('leaves nothing when its work throws, and throws the same', async () => {
    const error = new Error('no');
    const work = store.transaction(async (writer) => {
      await writer.write(writing("CREATE (:Probe {name: 'a'})"));
      throw error;
    });
    await expect(work).rejects.toBe(error);
    expect(await probes()).toEqual([]);
  });

  it('leaves nothing when one of its statements fails', async () => {
    const work = store.transaction(async (writer) => {
      await writer.write(writing("CREATE (:Probe {name: 'a'})"));
      await writer.write(writing('NO SUCH WORD'));
    });
    await expect(work).rejects.toBeInstanceOf(EngineFault);
    expect(await probes()).toEqual([]);
  });
});

describe('a statement of another mode', () => {
  const CREATE = 'CREATE (:Probe {name: $v})';
  const wrong = (mode: string, wanted: string) =>
    new Error(`test/${mode} is a statement of mode ${mode}, where ${wanted} is required`);

  it('is refused by a read, patient or not, and by a definition, and nothing is written', async () => {
    for (const reader of [store, store.patient])
      await expect(reader.read(writing(CREATE, 'v'), { v: 'a' })).rejects.toEqual(
        wrong('write', 'read'),
      );
    await expect(store.read(defining('RETURN 1 AS n'))).rejects.toEqual(wrong('define', 'read'));
    await expect(store.define([writing(CREATE, 'v')])).rejects.toEqual(wrong('write', 'define'));
    await expect(store.define([reading('RETURN 1 AS n')])).rejects.toEqual(wrong('read', 'define'));
    expect(await probes()).toEqual([]);
  });

  it('is refused in a transaction, of which nothing stays', async () => {
    const attempts: [(writer: Writer) => Promise<unknown>, Error][] = [
      [(writer) => writer.read(writing(CREATE, 'v'), { v: 'b' }), wrong('write', 'read')],
      [(writer) => writer.write(reading('RETURN 1 AS n')), wrong('read', 'write')],
      [(writer) => writer.write(defining('RETURN 1 AS n')), wrong('define', 'write')],
    ];
    for (const [attempt, error] of attempts) {
      const work = store.transaction(async (writer) => {
        await writer.write(writing(CREATE, 'v'), { v: 'a' });
        await attempt(writer);
      });
      await expect(work).rejects.toEqual(error);
    }
    expect(await probes()).toEqual([]);
  });
});

describe('a store', () => {
  it('calls a statement that no engine understands a fault of ours, and names it', async () => {
    for (const failing of [
      () => store.read(reading('NO SUCH WORD')),
      () => store.transaction((writer) => writer.read(reading('NO SUCH WORD'))),
    ]) {
      const error: unknown = await failing().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(EngineFault);
      expect(error).not.toBeInstanceOf(Refusal);
      expect((error as EngineFault).message).toMatch(/^The statement test\/read failed \(.+\): /);
    }
  });

  it('may be told twice of an index', async () => {
    const index = defining('CREATE INDEX probe_name IF NOT EXISTS FOR (p:Probe) ON (p.name)');
    await store.define([index]);
    await store.define([index, index]);
    await store.define([defining('DROP INDEX probe_name')]);
  });

  it('is healthy, and after its end refuses everything', async () => {
    const other = await open();
    await other.health();
    let ended = false;
    const running = other
      .read(reading('UNWIND range(1, 1000000) AS i RETURN count(i) AS n'))
      .finally(() => (ended = true));
    await other.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(true);
    expect(await running).toEqual([{ n: 1_000_000 }]);
    const closed = {
      name: 'Refusal',
      code: 'SERVICE_UNAVAILABLE',
      message: 'The graph is being closed.',
    };
    await expect(other.read(reading('RETURN 1 AS n'))).rejects.toMatchObject(closed);
    await expect(other.transaction(() => Promise.resolve(1))).rejects.toMatchObject(closed);
    await expect(other.define([defining('RETURN 1')])).rejects.toMatchObject(closed);
    await expect(other.health()).rejects.toMatchObject(closed);
    await other.close();
  });
});
