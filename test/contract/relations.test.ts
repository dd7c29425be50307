import { ALL_RELATIONS } from '../../src/model/model';
import type { Relation } from '../../src/model/relation';
import { loadGraph } from '../../src/seeding/load';
import { ask } from '../support/ask';
import { embeddedStore } from '../support/engine';
import { expectSame } from './compare';
import { askPatiently } from './patiently';
import { theContract } from './engines';
import { Evaluator } from './evaluator';
import { hasRows, questionOf } from './relation-question';
import { madeUpGraph } from './made-up';

const RELATIONS = ALL_RELATIONS.map((relation): [string, Relation] => [
  `${relation.from}.${relation.name}`,
  relation,
]);

const contract = theContract();

describe('every engine shows what the files state under', () => {
  test.each(RELATIONS)('%s', async (_, relation) => {
    const { engines, evaluator } = contract();
    const question = questionOf(relation, evaluator.memory);
    const expected = evaluator.answer(question.source, question.variables);
    for (const { name, store } of engines)
      expectSame(expected, await askPatiently(store, question), `${name}: ${question.source}`);
  });
});

test('nothing is said to have happened on lists of relations that cannot be planned', async () => {
  const source = `{
    committee(acronym: "Council") { decisions(first: 1) { edges { happened } } policies(first: 1) { edges { happened } } activities(first: 1) { edges { happened } } }
    decisions(first: 1) { edges { happened } }
  }`;
  const { engines, evaluator } = contract();
  for (const { name, store } of engines)
    expectSame(evaluator.answer(source), await ask(store, source), name);
});

// The files do not state every relationship yet, and their records are few of the
// possible ones. A Neo4j under test holds the real graph, so this is embedded.
describe('the embedded engine shows what a graph with every relationship states under', () => {
  const store = embeddedStore();
  const graph = madeUpGraph(1);
  const evaluator = new Evaluator(graph);
  beforeAll(() => loadGraph(store, graph));
  afterAll(() => store.close());

  test.each(RELATIONS)('%s', async (_, relation) => {
    const { source, variables } = questionOf(relation, evaluator.memory);
    expect(hasRows(relation, evaluator.memory)).toBe(true);
    expectSame(evaluator.answer(source, variables), await ask(store, source, variables), source);
  });
});
