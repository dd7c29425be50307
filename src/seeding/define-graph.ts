import { NOUNS } from '../model/model';
import { statement, statementsUnder } from '../store/catalog';
import type { Store } from '../store/port';
import { named } from '../store/statement';

/** Creates the constraints and indexes that the statements rely on. */
export async function defineGraph(store: Store): Promise<void> {
  const plain = statementsUnder('graph/').filter(({ names }) => names.length === 0);
  // On Neo4j the index of a constraint must be there before IF NOT EXISTS can find it.
  const constraintsFirst = [...plain].sort(
    (a, b) => Number(b.text.includes('CONSTRAINT')) - Number(a.text.includes('CONSTRAINT')),
  );
  const order = statement('graph/index-order');
  await store.define([
    ...constraintsFirst,
    ...NOUNS.map((noun) => named(order, { Label: noun.name })),
  ]);
}
