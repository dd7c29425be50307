import neo4j, { type Driver } from 'neo4j-driver';
import { readConfig } from '../../src/config/config';
import { publishedOperations } from '../../src/server/http/operations';
import { toNeo4j } from '../../src/store/neo4j/neo4j-value';
import type { Store } from '../../src/store/port';
import { askAgain, type Answer } from '../support/ask';
import { onNeo4j, realStore } from '../support/engines';
import { unboundedScans, type PlanStep } from './scans';

/** What has to read all of a kind, however many there are. */
const ASKS_FOR_ALL: Readonly<Record<string, string>> = {
  ChangesBetweenMeetings: 'It counts what changed between two days, and no index has these days.',
  CommitteesByMembers: 'It orders all committees by the number of their members.',
  Unknowns: 'It counts all records of which something is not known.',
};

const step = (operatorType: string, ...children: PlanStep[]): PlanStep => ({
  operatorType: `${operatorType}@neo4j`,
  arguments: {},
  children,
});
const scan = step('NodeByLabelScan');
const fromTheFirst: PlanStep = {
  ...step('NodeIndexSeekByRange'),
  arguments: { Details: 'RANGE INDEX x1:Document(sk) WHERE sk > $autostring_0' },
};

describe('a scan', () => {
  it.each([
    ['whose rows are all returned', step('ProduceResults', step('Filter', scan))],
    ['of all nodes', step('ProduceResults', step('AllNodesScan'))],
    ['that is sorted before it is limited', step('Limit', step('Sort', scan))],
    ['that is counted', step('EagerAggregation', scan)],
    ['of a whole order', step('EagerAggregation', fromTheFirst)],
    ['beside one that is limited', step('Apply', step('Limit', scan), scan)],
  ])('%s has no bound', (_, plan) => {
    expect(unboundedScans(plan)).toHaveLength(1);
  });

  it.each([
    ['that is limited', step('Limit', step('Filter', scan))],
    ['of an order that is limited', step('Limit', fromTheFirst)],
    ['whose first rows are sorted', step('Sort', step('Limit', scan))],
  ])('%s has one', (_, plan) => {
    expect(unboundedScans(plan)).toEqual([]);
  });
});

// Only Neo4j tells how it will run a statement.
if (onNeo4j)
  describe('a published operation on Neo4j', () => {
    let store: Store;
    let driver: Driver;
    beforeAll(async () => {
      const { uri, user, password } = readConfig().neo4j ?? { uri: '', user: '', password: '' };
      driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
      store = await realStore();
    });
    afterAll(async () => {
      await store.close();
      await driver.close();
    });

    async function planOf({ statement, parameters }: Answer['statements'][number]) {
      const text = `EXPLAIN CYPHER 5 ${statement.text}`;
      const { summary } = await driver.executeQuery(text, toNeo4j(parameters));
      return summary.plan as unknown as PlanStep;
    }

    it.each(publishedOperations().map(({ name, query }) => [name, query]))(
      '%s reads only as much as it shows, unless it asks for all',
      async (name, query) => {
        const { statements } = await askAgain(store.patient, query);
        const scans = [];
        for (const sent of statements) scans.push(...unboundedScans(await planOf(sent)));
        if (ASKS_FOR_ALL[name]) expect(scans).not.toEqual([]);
        else expect(scans).toEqual([]);
      },
    );

    it('is named as one that asks for all only if there is one of that name', () => {
      const names = publishedOperations().map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(ASKS_FOR_ALL)));
    });
  });
