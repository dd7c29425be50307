import { publishedOperations } from '../../src/server/http/operations';
import type { Relation } from '../../src/model/relation';
import { ALL_RELATIONS } from '../../src/model/model';
import type { Graph } from '../../src/seeding/graph';
import type { Reader } from '../../src/store/port';
import { ask } from '../support/ask';
import { realGraph } from '../support/engine';
import { BREAKS, BrokenReader } from './broken';
import { difference } from './compare';
import { randomQuestion } from './documents';
import { theContract } from './engines';
import { Evaluator } from './evaluator';
import { questionOf, type Question } from './relation-question';
import { lookedUp, lookUp } from './lookups';
import { tableFaults } from './operation-table';
import { poolOf } from './pool';
import { refusalOf } from './refusal';
import { shrink } from './shrink';
import { walk } from './walk';

const contract = theContract();
const embedded = (): Reader => (contract().engines[0] as { store: Reader }).store;
const memberships = ALL_RELATIONS.find(
  (relation) => relation.from === 'Committee' && relation.name === 'memberships',
) as Relation;

/** How the answer of a broken engine differs, and whether there was anything that it could break. */
async function askBroken(
  { source, variables }: Question,
  change: (typeof BREAKS)[string],
): Promise<{ told: string | null; broke: boolean }> {
  const reader = new BrokenReader(embedded(), change as never);
  const actual = await ask(reader, source, variables);
  const told = difference(contract().evaluator.answer(source, variables), actual);
  return { told, broke: reader.broke };
}

describe.each(Object.entries(BREAKS))('an engine that %s is found out', (_, change) => {
  test('by the question about a relation', async () => {
    const question = questionOf(memberships, contract().evaluator.memory);
    const { told, broke } = await askBroken(question, change);
    expect([typeof told, broke]).toEqual(['string', true]);
  });

  test('by random documents, of which a smaller one is told', async () => {
    const pool = poolOf(contract().evaluator);
    const fails = async (question: Question) => (await askBroken(question, change)).told !== null;
    for (let seed = 1; seed <= 30; seed++) {
      const question = randomQuestion(seed, pool);
      if (!(await fails(question))) continue;
      const smaller = await shrink(question, fails);
      expect(await fails(smaller)).toBe(true);
      expect(smaller.source.replace(/\s/g, '').length).toBeLessThanOrEqual(
        question.source.replace(/\s/g, '').length,
      );
      return;
    }
    throw new Error('No document found it out.');
  }, 60_000);

  test('by a list that is filtered, ordered and asked for a day', async () => {
    const list = (args: string) =>
      `memberships(first: 5, ${args}) { edges { cursor node { id } } }`;
    const lists = [
      list('filter: { role: { eq: CHAIR } }'),
      list('orderBy: [{ by: END, direction: DESC }]'),
      list('asOf: "2019-06-30"'),
    ];
    for (const source of lists) {
      const { told, broke } = await askBroken({ source: `{ ${source} }`, variables: {} }, change);
      expect([typeof told, broke]).toEqual(['string', true]);
    }
  });

  test('by published operations', async () => {
    const questions = publishedOperations().map(({ query, variables }) => ({
      source: query,
      variables,
    }));
    const executor = await Promise.all(questions.map((question) => askBroken(question, change)));
    expect(executor.filter(({ told, broke }) => told !== null && broke).length).toBeGreaterThan(0);
  });

  test('by a walk', async () => {
    const broken = new BrokenReader(embedded(), change as never);
    const topics = contract().evaluator.memory.ofNoun('Topic').length;
    const whole = await walk(embedded(), { field: 'topics' }, 'forward', topics);
    const steps = walk(broken, { field: 'topics' }, 'forward', topics);
    expect(await steps.catch(() => 'a fault')).not.toEqual(whole);
  });

  test('by a composed look-up', async () => {
    const { memory } = contract().evaluator;
    const keys = ['person:katrina-sataki', 'committee:dasc', 'topic:dns-abuse'];
    const rows = lookUp(lookups(embedded(), change as never), { by: 'id' }, keys);
    // The rows of a statement come in any order, and each says its key.
    if (_ === 'swaps two rows' || _ === 'shows a row twice')
      expect(await rows).toEqual(lookedUp(memory, { by: 'id' }, keys));
    else expect(await rows).not.toEqual(lookedUp(memory, { by: 'id' }, keys));
  });
});

/** A reader that breaks the rows of the statement themselves. */
function lookups(reader: Reader, change: (rows: readonly unknown[][]) => unknown[][]): Reader {
  return {
    read: async (statement, parameters) => {
      const rows = await reader.read(statement, parameters);
      return change(rows.map((row) => [row['w'], row['key']])).map(([w, key]) => ({ w, key }));
    },
  };
}

describe('the evaluator answers from the files and from nothing else:', () => {
  const source =
    '{ committee(acronym: "DASC") { name memberships(first: 100) { totalCount nodes { id role } } } }';
  const changed: [string, (graph: Graph) => Graph][] = [
    [
      'without a relationship',
      (graph) => ({
        ...graph,
        relationships: graph.relationships.filter(
          ({ type, to }) => type !== 'IN_BODY' || to !== 'committee:dasc',
        ),
      }),
    ],
    [
      'with another name',
      (graph) => ({
        ...graph,
        nodes: graph.nodes.map((node) =>
          node.id === 'committee:dasc'
            ? { ...node, properties: { ...node.properties, name: 'Changed' } }
            : node,
        ),
      }),
    ],
    [
      'in another order',
      (graph) => ({
        ...graph,
        nodes: graph.nodes.map((node) =>
          node.label === 'Membership'
            ? {
                ...node,
                derived: {
                  ...node.derived,
                  sk: [...String(node.derived['sk'])].reverse().join(''),
                },
              }
            : node,
        ),
      }),
    ],
  ];

  test.each(changed)('%s', async (_, change) => {
    const before = contract().evaluator.answer(source);
    const after = new Evaluator(change(await realGraph())).answer(source);
    expect(before.errors ?? after.errors).toBeUndefined();
    expect(difference(before, after)).not.toBeNull();
  });
});

test('an operation that is missing in the table is found, and one that is not published any more', () => {
  expect(tableFaults({ One: 1 }, ['One', 'Other'])).toEqual(['Other is not in the table']);
  expect(tableFaults({ One: 1, Other: 2 }, ['One'])).toHaveLength(1);
});

test('a document that is not refused, and a statement that is sent all the same, are seen', async () => {
  const fine = await refusalOf(embedded(), '{ topics(first: 1) { nodes { id } } }');
  expect(fine).toMatchObject({ codes: [], statements: 1 });
  const late = await refusalOf(
    embedded(),
    '{ topics(first: 0) { nodes { id } } right: topics(first: 1) { nodes { id } } }',
  );
  expect(late).toMatchObject({ codes: ['BAD_REQUEST'], statements: 1 });
});
