import { Verifier } from '../../src/server/verifier';
import type { Store } from '../../src/store/port';

/** A store that says how often it was written, a clock, and a verification that takes some time and finds a fault or none. */
function start() {
  const state = { version: 1, now: 0, takes: 0, fault: null as string | null, writes: false };
  jest.spyOn(Date, 'now').mockImplementation(() => state.now);
  const store = {
    version: () => Promise.resolve(String(state.version)),
    health: () => Promise.resolve('ok'),
  } as unknown as Store;
  const faultOf = jest.fn(() => {
    state.now += state.takes;
    if (state.writes) state.version++;
    return Promise.resolve(state.fault);
  });
  const log = jest.fn();
  const verifier = new Verifier(faultOf, log);
  const look = (isNew = false) => verifier.look(store, isNew);
  return { state, faultOf, log, verifier, look };
}
afterEach(() => jest.restoreAllMocks());

it('reads a store back when it was written to, and not before', async () => {
  const { state, faultOf, look } = start();
  await look();
  await look();
  expect(faultOf).toHaveBeenCalledTimes(1);
  state.version++;
  await look();
  expect(faultOf).toHaveBeenCalledTimes(2);
});

it.each([
  [100, 2_000],
  [10_000, 30_000],
])(
  'rests after a verification of %i ms for %i ms, unless there are new facts',
  async (takes, rest) => {
    const { state, faultOf, look } = start();
    state.takes = takes;
    await look();
    state.version++;
    state.now += rest - 1;
    await look();
    expect(faultOf).toHaveBeenCalledTimes(1);
    await look(true);
    expect(faultOf).toHaveBeenCalledTimes(2);
    state.version++;
    state.now += rest;
    await look();
    expect(faultOf).toHaveBeenCalledTimes(3);
  },
);

it('believes no fault that it found while the store was written to', async () => {
  const { state, log, verifier, look } = start();
  await look();
  Object.assign(state, { version: 2, fault: 'half of a load', writes: true });
  await look();
  expect(() => {
    verifier.refuse();
  }).not.toThrow();
  state.writes = false;
  await look(true);
  expect(() => {
    verifier.refuse();
  }).toThrow('half of a load');
  // It is told once, also when it is found again.
  state.version++;
  await look(true);
  expect(log).toHaveBeenCalledTimes(1);
});
