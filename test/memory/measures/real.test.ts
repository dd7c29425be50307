import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Context } from '../../../src/server/graphql/context';
import { Snapshot } from '../../../src/memory/snapshot';
import { Role } from '../../../src/model/vocabularies';
import type { Store } from '../../../src/store/port';
import { askAgain as ask, CountingReader, theSchema } from '../../support/ask';
import { realGraph } from '../../support/engine';
import { allStores } from '../../support/engines';
import { expectWritten } from '../../support/written-answers';
import { graphql } from 'graphql';

const OPERATIONS = join(__dirname, '..', '..', '..', 'schema', 'operations');
const operation = (name: string) => readFileSync(join(OPERATIONS, `${name}.graphql`), 'utf8');

const EVERYTHING = `{
  analytics {
    people: coMembership(of: PERSON, first: 100) { totalCount nodes { overlap certain jaccard pair { id } } }
    committees: coMembership(of: COMMITTEE, first: 100) { totalCount nodes { overlap certain jaccard pair { id } } }
    degree: centrality(measure: DEGREE, of: COMMITTEE, first: 100) { nodes { score rank record { id } } }
    betweenness: centrality(measure: BETWEENNESS, of: PERSON, first: 100) { nodes { score rank record { id } } }
    pagerank: centrality(measure: PAGERANK, of: PERSON, first: 100) { nodes { score rank record { id } } }
    communities { modularity totalCount nodes { size sharedWithin committees { id } } }
    regionsShare(body: "Council") { totalCount regions { region count holders stated share } }
    decisionsByYear { year totalCount kinds { kind count } }
    tenures(body: "Council") { totalCount withoutCertainDay withoutLimit medianAtLeastDays medianAtMostDays buckets { fromYears certain possible } }
    policyDurations(first: 100) { totalCount nodes { policy { id } days { atLeast atMost } } }
  }
}`;

let stores: { name: string; store: Store }[] = [];
/** Filling Neo4j takes most of it. */
const SET_UP = 300_000;
beforeAll(async () => {
  stores = await allStores();
}, SET_UP);
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

const embedded = () => stores[0]?.store as Store;

async function analytics(fields: string): Promise<Record<string, never>> {
  const { data, errors } = await ask(embedded(), `{ analytics { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data?.['analytics'] as Record<string, never>;
}

describe('on the real data', () => {
  it('every measure has on every engine the answer that is written down', async () => {
    for (const { store } of stores) {
      const { data, errors } = await ask(store, EVERYTHING);
      expect(errors).toBeUndefined();
      expectWritten(join(__dirname, 'answers', 'every-measure.json'), data);
    }
  });

  it('a second request of one state asks the store for records alone', async () => {
    const reader = new CountingReader(embedded());
    const snapshot = new Snapshot(reader);
    const counts: number[] = [];
    for (const _ of [1, 2]) {
      const before = reader.sent.length;
      await graphql({
        schema: theSchema(),
        source: operation('who-bridges'),
        contextValue: new Context(reader, snapshot),
      });
      counts.push(reader.sent.length - before);
    }
    // The network, and then who is ranked with their memberships.
    expect(counts).toEqual([4, 2]);
  });

  it('decisions add up to all that are on record', async () => {
    const { counts } = await realGraph();
    const { decisionsByYear } = (await analytics('decisionsByYear { totalCount }')) as unknown as {
      decisionsByYear: { totalCount: number }[];
    };
    expect(decisionsByYear.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(
      counts['Decision'],
    );
  });

  it('in all roles tenures add up to all memberships, and regions to those of a body', async () => {
    const { counts, relationships } = await realGraph();
    const inCouncil = relationships.filter(
      ({ type, from, to }) =>
        type === 'IN_BODY' && to === 'committee:ccnso-council' && from.startsWith('membership:'),
    );
    const roles = `roles: [${Object.keys(Role.values).join()}]`;
    const fields = `tenures(${roles}) { totalCount } regionsShare(body: "Council", ${roles}) { totalCount }`;
    expect(await analytics(fields)).toEqual({
      tenures: { totalCount: counts['Membership'] },
      regionsShare: { totalCount: inCouncil.length },
    });
  });

  it('as of a day no region has many more Councillors than the three that the Bylaws give it', async () => {
    const { data } = await ask(
      embedded(),
      '{ analytics(asOf: "2019-06-01", certainty: EXPECTED, roles: [COUNCILLOR]) { regionsShare(body: "Council") { regions { region holders } } } }',
    );
    const { regionsShare } = data?.['analytics'] as {
      regionsShare: { regions: { region: string | null; holders: number }[] };
    };
    expect(regionsShare.regions.length).toBeGreaterThan(3);
    for (const { region, holders } of regionsShare.regions)
      if (region) expect(holders).toBeLessThanOrEqual(4);
  });

  it('the retirement policy began with the process that it was a part of', async () => {
    const { policyDurations } = (await analytics(
      'policyDurations { nodes { policy { id } steps { milestone { kind date } } } }',
    )) as unknown as {
      policyDurations: { nodes: { policy: { id: string }; steps: { milestone: object }[] }[] };
    };
    const found = policyDurations.nodes.find(
      ({ policy }) => policy.id === 'policy:ccpdp3-retirement',
    );
    expect([found?.steps[0], found?.steps.at(-1)]).toEqual([
      { milestone: { kind: 'INITIATION', date: '2017-03-15' } },
      { milestone: { kind: 'BOARD_ADOPTION', date: '2022-09' } },
    ]);
  });

  it('a policy takes no longer than all its steps together can', async () => {
    const { policyDurations } = (await analytics(
      'policyDurations(first: 100) { nodes { days { atLeast atMost } steps { sincePrevious { atLeast atMost } } } }',
    )) as unknown as {
      policyDurations: {
        nodes: {
          days: { atLeast: number; atMost: number };
          steps: { sincePrevious: { atLeast: number; atMost: number } | null }[];
        }[];
      };
    };
    expect(policyDurations.nodes.length).toBeGreaterThan(0);
    for (const { days, steps } of policyDurations.nodes) {
      const sum = (of: 'atLeast' | 'atMost') =>
        steps.reduce((total, { sincePrevious }) => total + (sincePrevious?.[of] ?? 0), 0);
      expect(days.atLeast).toBeLessThanOrEqual(days.atMost);
      expect(sum('atLeast')).toBeLessThanOrEqual(days.atMost);
      expect(sum('atMost')).toBeGreaterThanOrEqual(days.atLeast);
    }
  });

  it('lists of lists are refused when they would read too much', async () => {
    const { errors } = await ask(
      embedded(),
      `{ analytics { coMembership(of: PERSON, first: 100) { nodes { shared(first: 100) { nodes {
        memberships { citations { document { title } } disputed { citations { locator } } } } } } } } }`,
    );
    expect(errors?.[0]?.message).toMatch(/may read more than 19000 records below its questions/);
  });

  it('so are more reasons than there may be records', async () => {
    const aliases = Array.from({ length: 60 }, (_, n) => `a${n}: memberships(first: 5)`);
    const edges = aliases.map((each) => `${each} { edges { reason { sentence } } }`).join(' ');
    // The same is refused thousands of times; where in the code takes longer than all else.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    const { errors } = await ask(
      embedded(),
      `{ analytics(during: {from: "2003"}) { centrality(measure: DEGREE, of: PERSON, first: 100) { nodes { ${edges} } } } }`,
    );
    Error.stackTraceLimit = stackTraceLimit;
    expect(errors?.[0]?.message).toMatch(/may read more than 19000 records below its questions/);
  });
});
