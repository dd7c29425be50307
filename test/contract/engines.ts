import type { Store } from '../../src/store/port';
import { realGraph } from '../support/engine';
import { allStores } from '../support/engines';
import { Evaluator } from './evaluator';

export interface Engine {
  readonly name: string;
  readonly store: Store;
}

export interface Contract {
  readonly engines: readonly Engine[];
  readonly evaluator: Evaluator;
}

let evaluator: Evaluator | undefined;

/** The real graph on every engine that is there, and the evaluator over it, for the tests of one file. */
export function theContract(): () => Contract {
  let contract: Contract | undefined;
  beforeAll(async () => {
    evaluator ??= new Evaluator(await realGraph());
    contract = { engines: await allStores(), evaluator };
  }, 120_000);
  afterAll(async () => {
    for (const { store } of contract?.engines ?? []) await store.close();
  });
  return () => {
    if (!contract) throw new Error('The engines are there once the tests run.');
    return contract;
  };
}

/** Checks one engine after the other, for what has to hold whichever it is. */
export async function onEach(
  contract: () => Contract,
  check: (engine: Engine) => Promise<void>,
): Promise<void> {
  for (const engine of contract().engines) await check(engine);
}
