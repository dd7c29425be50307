import { oneAtATime } from '../../src/kernel/one-at-a-time';

/** Work that ends when it is told to, and that counts how often it was begun. */
function heldWork() {
  const ends: (() => void)[] = [];
  let begun = 0;
  let running = 0;
  let most = 0;
  const work = async () => {
    begun++;
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running--;
  };
  const endOne = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { work, endOne, begun: () => begun, most: () => most };
}

describe('work that is done one at a time', () => {
  it('is done once more when it was asked for meanwhile, however often', async () => {
    const { work, endOne, begun, most } = heldWork();
    const ask = oneAtATime(work);
    const first = ask();
    await Promise.all([ask(), ask(), ask()]);
    expect(begun()).toBe(1);
    await endOne();
    expect(begun()).toBe(2);
    await endOne();
    await first;
    expect([begun(), most()]).toEqual([2, 1]);
  });

  it('is begun at once when nothing runs, and again after it has failed', async () => {
    let begun = 0;
    const ask = oneAtATime(() => {
      begun++;
      return begun === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
    });
    await expect(ask()).rejects.toThrow('no');
    await ask();
    expect(begun).toBe(2);
  });
});
