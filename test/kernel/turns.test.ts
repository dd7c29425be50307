import { Turns } from '../../src/kernel/turns';

describe('turns', () => {
  it('take the pieces of all owners one after the other', async () => {
    const turns = new Turns();
    const [many, one] = [{}, {}];
    const order: string[] = [];
    const piece = (owner: object, name: string) => turns.next(owner).then(() => order.push(name));
    await Promise.all([
      piece(many, 'first of many'),
      piece(many, 'second of many'),
      piece(many, 'third of many'),
      piece(one, 'the only one'),
    ]);
    expect(order).toEqual(['first of many', 'the only one', 'second of many', 'third of many']);
  });

  it('let the event loop turn between two pieces', async () => {
    const turns = new Turns();
    const owner = {};
    let turned = 0;
    const seen: number[] = [];
    const watch = () => {
      turned++;
      if (seen.length < 5) setImmediate(watch);
    };
    setImmediate(watch);
    await Promise.all(
      Array.from({ length: 5 }, () => turns.next(owner).then(() => seen.push(turned))),
    );
    expect(new Set(seen).size).toBe(5);
  });

  it('begin again after there was nothing to do', async () => {
    const turns = new Turns();
    await turns.next({});
    await expect(turns.next({})).resolves.toBeUndefined();
  });
});
