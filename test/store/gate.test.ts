import { Gate } from '../../src/store/gate';

/** Where no task is long, however slow the machine. */
const NO_LONG = 0;

/** Tasks that end when they are told to, and that tell how many of them run. */
class Tasks {
  running = 0;
  most = 0;
  private readonly ends: (() => void)[] = [];

  readonly task = async (): Promise<void> => {
    this.most = Math.max(this.most, ++this.running);
    await new Promise<void>((resolve) => this.ends.push(resolve));
    this.running--;
  };

  async endOne(): Promise<void> {
    this.ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a gate', () => {
  it('lets as many in as it is told, and the next ones in their order', async () => {
    const gate = new Gate(2, 10, NO_LONG);
    const tasks = new Tasks();
    const order: number[] = [];
    const all = Promise.all(
      [0, 1, 2, 3].map((index) =>
        gate.run(async () => {
          order.push(index);
          await tasks.task();
        }),
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(tasks.running).toBe(2);
    for (let end = 0; end < 4; end++) await tasks.endOne();
    await all;
    expect(order).toEqual([0, 1, 2, 3]);
    expect(tasks.most).toBe(2);
  });

  it('refuses what would wait beyond its queue, and serves again when there is room', async () => {
    const gate = new Gate(1, 1, NO_LONG);
    const tasks = new Tasks();
    const first = gate.run(tasks.task);
    const second = gate.run(tasks.task);
    await expect(gate.run(tasks.task)).rejects.toMatchObject({
      name: 'Refusal',
      code: 'OVERLOADED',
      message: 'Too many queries are running; try again in a moment.',
    });
    await tasks.endOne();
    await tasks.endOne();
    await Promise.all([first, second]);
    await expect(gate.run(() => Promise.resolve('served'))).resolves.toBe('served');
  });

  it('does not let anybody in between one that ends and one that waits', async () => {
    const gate = new Gate(1, 10, NO_LONG);
    const tasks = new Tasks();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const first = gate.run(() => ended);
    const second = gate.run(tasks.task);
    const third = ended.then(() => gate.run(tasks.task));
    end();
    await new Promise((resolve) => setImmediate(resolve));
    expect(tasks.running).toBe(1);
    await tasks.endOne();
    await tasks.endOne();
    await Promise.all([first, second, third]);
    expect(tasks.most).toBe(1);
  });

  it('goes on after a task that fails', async () => {
    const gate = new Gate(1, 1, NO_LONG);
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve(1))).resolves.toBe(1);
  });

  it('is idle when nothing runs and nothing waits, and not before', async () => {
    const gate = new Gate(1, 1, NO_LONG);
    await gate.idle();
    const tasks = new Tasks();
    const runs = [gate.run(tasks.task), gate.run(tasks.task)];
    let idle = false;
    const waited = gate.idle().then(() => (idle = true));
    await tasks.endOne();
    expect(idle).toBe(false);
    await tasks.endOne();
    await Promise.all([...runs, waited]);
    expect(idle).toBe(true);
  });

  it('lets a short task by when long ones have all places', async () => {
    const gate = new Gate(2, 10);
    const tasks = new Tasks();
    const long = [gate.run(tasks.task), gate.run(tasks.task)];
    await expect(gate.run(() => Promise.resolve('served'))).resolves.toBe('served');
    expect(tasks.running).toBe(2);
    await tasks.endOne();
    await tasks.endOne();
    await Promise.all(long);
    await gate.idle();
  });

  it('lets no more long tasks run than it is told', async () => {
    const gate = new Gate(1, 10, 2);
    const tasks = new Tasks();
    const all = [1, 2, 3, 4].map(() => gate.run(tasks.task));
    // A task behind them comes to its turn only when some of them have ended.
    let isServed = false;
    const last = gate.run(() => Promise.resolve((isServed = true)));
    while (tasks.running < 3) await new Promise((resolve) => setImmediate(resolve));
    expect([tasks.most, isServed]).toEqual([3, false]);
    for (let end = 0; end < 4; end++) {
      while (tasks.running === 0) await new Promise((resolve) => setImmediate(resolve));
      await tasks.endOne();
    }
    await Promise.all([...all, last]);
    expect(tasks.most).toBeLessThanOrEqual(3);
    await gate.idle();
  });
});
