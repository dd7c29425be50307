import fc from 'fast-check';
import { boundsOf, certaintyWithin, GRADES, type Certainty } from '../../src/kernel/certainty';
import { loadGraph } from '../../src/seeding/load';
import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import {
  BIG,
  DATES,
  possibleOf,
  withBigCommittee,
  type MadeUpTenure,
} from '../support/big-committee';
import { ownStores, closeRestored } from '../support/engines';

const MEMBERS = 400;
const TERM_YEARS: Record<string, number | undefined> = { CHAIR: 1, COUNCILLOR: 3 };

const day = fc
  .date({ min: new Date('2003-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([full, length]) => full.slice(0, length));
/** Three dates in order; which of them are stated is drawn for each. */
const stated = fc
  .tuple(partial, partial, partial, fc.nat(7))
  .map(([a, b, c, which]) =>
    [a, b, c].toSorted().map((date, index) => (which & (1 << index) ? date : undefined)),
  );
const tenure: fc.Arbitrary<MadeUpTenure> = fc
  .record({
    starts: stated,
    ends: stated,
    attested: fc.uniqueArray(partial, { maxLength: 2 }),
    role: fc.constantFrom('CHAIR', 'COUNCILLOR', 'MEMBER'),
  })
  .map(({ starts, ends, attested, role }) => ({
    role,
    attested,
    startNotBefore: starts[0],
    start: starts[1],
    startNotAfter: starts[2],
    endNotBefore: ends[0],
    end: ends[1],
    endNotAfter: ends[2],
  }));

const QUESTION = `query ($of: ID!, $during: Span!, $certainty: Certainty, $first: Int, $after: String) {
  node(id: $of) { ... on Committee { memberships(during: $during, certainty: $certainty, first: $first, after: $after) {
    totalCount certainties { certain expected possible }
    pageInfo { hasNextPage endCursor }
    edges { certainty node { id } }
  } } }
}`;

interface Page {
  readonly totalCount: number;
  readonly certainties: Record<string, number>;
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly edges: { certainty: Certainty; node: { id: string } }[];
}

describe('memberships as of a day, in a committee with 400 made-up members', () => {
  // What the generator may make, but a file may not say: an end before a start, and the like.
  const tenures = possibleOf(fc.sample(tenure, { numRuns: 4 * MEMBERS, seed: 20_231_026 })).slice(
    0,
    MEMBERS,
  );
  let stores: { name: string; store: Store }[];

  beforeAll(async () => {
    stores = await ownStores();
    const graph = await withBigCommittee(tenures);
    for (const { store } of stores) await loadGraph(store, graph);
  });
  afterAll(async () => {
    for (const { store } of stores) await closeRestored(store);
  });

  const pageOf = async (store: Store, variables: Record<string, unknown>) => {
    const { data, errors, statements } = await ask(store, QUESTION, { of: BIG, ...variables });
    expect(errors).toBeUndefined();
    return { page: (data?.['node'] as { memberships: Page }).memberships, statements };
  };

  /** What the pure rule says of every tenure, without a statement. */
  const ruled = (from: string, to: string) =>
    tenures.flatMap(({ role, ...evidence }, index) => {
      const grade = certaintyWithin(
        boundsOf({ ...evidence, termYears: TERM_YEARS[role] }),
        from,
        to,
      );
      return grade ? [{ id: `membership:made-up-${index}`, grade }] : [];
    });

  it('has tenures with each of the dates that evidence can have', () => {
    expect(tenures).toHaveLength(MEMBERS);
    for (const name of DATES)
      expect([name, tenures.filter((each) => each[name]).length > 100]).toEqual([name, true]);
  });

  it('gives what the pure rule gives, page by page, with the counts of each grade', async () => {
    await fc.assert(
      fc.asyncProperty(
        day,
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom(null, ...GRADES),
        async (from, days, least) => {
          const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
          const wanted = ruled(from, to).filter(
            ({ grade }) => !least || GRADES.indexOf(grade) <= GRADES.indexOf(least),
          );
          for (const { store } of stores) {
            const found: { id: string; grade: Certainty }[] = [];
            let after: string | null = null;
            do {
              const { page } = await pageOf(store, {
                during: { from, to },
                certainty: least,
                first: 100,
                after,
              });
              found.push(
                ...page.edges.map(({ certainty, node }) => ({ id: node.id, grade: certainty })),
              );
              const counts = GRADES.map(
                (grade) => wanted.filter((one) => one.grade === grade).length,
              );
              expect(Object.values(page.certainties)).toEqual(counts);
              expect(page.totalCount).toBe(wanted.length);
              after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
            } while (after);
            const grades = found.map(({ grade }) => GRADES.indexOf(grade));
            expect(grades).toEqual([...grades].sort());
            const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
            expect(found.sort(byId)).toEqual(wanted.sort(byId));
          }
        },
      ),
      { numRuns: stores.length > 1 ? 8 : 15, seed: 4 },
    );
  });

  it('is seen to differ when the rule is another', async () => {
    const { store } = stores[0] as { store: Store };
    const { page } = await pageOf(store, {
      during: { from: '2015-06-01', to: '2015-06-01' },
      first: 100,
    });
    const another = tenures.filter(
      ({ start, end }) => (!start || start <= '2015-06-01') && (!end || end >= '2015-06-01'),
    );
    expect(page.totalCount).not.toBe(another.length);
  });

  it('reads a page of ten with one statement that returns one row of eleven members', async () => {
    for (const { store } of stores) {
      const { page, statements } = await pageOf(store, {
        during: { from: '2015-06-01', to: '2015-06-01' },
        first: 10,
      });
      expect(page.edges).toHaveLength(10);
      expect(page.totalCount).toBeGreaterThan(100);
      expect(statements.map(({ rows }) => rows)).toEqual([1]);
    }
  });
});
