import fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { decodeCursor, encodeCursor } from '../../src/kernel/cursor';

const keys = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer()), {
  minLength: 1,
  maxLength: 4,
});

describe('a cursor', () => {
  it('gives back the keys that were put into it', () => {
    fc.assert(
      fc.property(fc.string(), keys, (order, values) => {
        const cursor = encodeCursor(order, values);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(order, cursor, values.length)).toEqual(values);
      }),
    );
  });

  it('is the same for the same place', () => {
    expect(encodeCursor('Person by name', ['a', 1])).toBe(encodeCursor('Person by name', ['a', 1]));
  });

  it('is none of another order', () => {
    const cursor = encodeCursor('Person by name', ['a']);
    expect(decodeCursor('Person by id', cursor, 1)).toBeNull();
    expect(decodeCursor('Person by name', cursor, 1)).toEqual(['a']);
  });

  it('is none of an order with another number of keys', () => {
    const cursor = encodeCursor('o', ['a', 'b']);
    expect([1, 3].map((length) => decodeCursor('o', cursor, length))).toEqual([null, null]);
  });

  it('is no text that somebody made up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeCursor('o', text, 1)).toBeNull();
      }),
    );
  });

  it.each([
    ['null', 'null'],
    ['a map', '{}'],
    ['a text', '"x"'],
    ['an empty list', '[]'],
    ['a list with another tag', '["00000000","a"]'],
  ])('is not %s', (_what, json) => {
    expect(decodeCursor('o', Buffer.from(json).toString('base64url'), 1)).toBeNull();
  });

  it.each([null, true, {}, [], [1]])('does not hold the key %j', (key) => {
    const [tag] = JSON.parse(
      Buffer.from(encodeCursor('o', ['a']), 'base64url').toString('utf8'),
    ) as string[];
    const forged = Buffer.from(JSON.stringify([tag, key])).toString('base64url');
    expect(decodeCursor('o', forged, 1)).toBeNull();
    const sound = Buffer.from(JSON.stringify([tag, 'b'])).toString('base64url');
    expect(decodeCursor('o', sound, 1)).toEqual(['b']);
  });

  it('leaves nothing behind in the process, whatever orders clients think of', () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const heapInUse = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const ordersOf = (round: number) =>
      Array.from({ length: 10_000 }, (_, index) => {
        const order = `Person:natural:${round}:${index}:${'x'.repeat(2_000)}`;
        return decodeCursor(order, encodeCursor(order, ['a']), 1) !== null;
      });
    expect(ordersOf(0)).not.toContain(false);
    const before = heapInUse();
    expect(ordersOf(1)).not.toContain(false);
    // The names of 10,000 orders are 20 MB.
    expect(heapInUse() - before).toBeLessThan(4_000_000);
  });
});
