import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { allStores } from '../support/engines';

const QUESTION =
  'query ($of: ID!) { node(id: $of) { ... on Person { career { possibleFrom possibleTo membership { id } affiliation { id } } } } }';

interface Step {
  readonly possibleFrom: string | null;
  readonly possibleTo: string | null;
  readonly membership: { readonly id: string } | null;
  readonly affiliation: { readonly id: string } | null;
}

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** The steps of a career as texts, which are the same on every engine. */
async function career(of: string): Promise<string[]> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await ask(store, QUESTION, { of });
      expect(errors).toBeUndefined();
      return (data?.['node'] as { career: Step[] }).career;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  return (all[0] ?? []).map((step) => {
    expect([step.membership, step.affiliation]).toContain(null);
    const id = step.membership?.id ?? step.affiliation?.id;
    return `${id} ${step.possibleFrom ?? ''}..${step.possibleTo ?? ''}`;
  });
}

// What follows was worked out by hand from seeds/memberships.yaml and seeds/affiliations.yaml.
it('a career is in the order of the first date that is known, and ends with what has none', async () => {
  expect(await career('person:katrina-sataki')).toEqual([
    // From 2012-11, elected on 2012-11-11, to 2015-03.
    'membership:katrina-sataki-ccnso-council-5 2012-11-11..2015-03-31',
    // Shown in 2013-04; the group was established in 2012-11.
    'membership:katrina-sataki-election-review-sg 2012-11-01..',
    'membership:katrina-sataki-ccnso-council-8 2014-03-01..2016-03-31',
    // Chair from 2016-03: a term of one year and three months after the end of that month.
    'membership:katrina-sataki-ccnso-council 2016-03-01..2017-06-30',
    // Shown on 2016-04-13; the group was there from 2009 to 2018-09.
    'membership:katrina-sataki-mpwg 2009-01-01..2018-09-30',
    // Shown on 2016-06-16 first, not before 2015-03, to 2018-03.
    'membership:katrina-sataki-ccnso-council-7 2015-03-01..2018-03-31',
    'membership:katrina-sataki-ccnso-council-6 2018-03-01..2021-03-31',
    // Shown on 2019-01-10: a term of one year and three months either way.
    'membership:katrina-sataki-ccnso-council-2 2017-10-10..2020-04-10',
    'membership:katrina-sataki-ccnso-council-3 2019-03-01..2020-03-31',
    'membership:katrina-sataki-pdp-launch-oversight 2020-01-23..',
    // From 2020-03, chosen on 2020-03-12.
    'membership:katrina-sataki-ccnso-council-4 2020-03-12..2021-03-31',
    // Shown on 2020-12-17.
    'affiliation:katrina-sataki-lv ..',
    // From 2021, not before 2021-10.
    'membership:katrina-sataki-icann-board 2021-10-01..2024-09-30',
    // No earlier than when the groups were established.
    'membership:katrina-sataki-ccpdp3-ret-wg 2017-03-15..',
    'membership:katrina-sataki-ccpdp3-rm-wg 2020-01-01..',
    'membership:katrina-sataki-ccpdp4-wg 2020-01-01..',
    'membership:katrina-sataki-dssa-wg 2010-12-01..',
    'membership:katrina-sataki-grc 2014-12-01..',
    'membership:katrina-sataki-grc-2 2014-12-01..',
    'membership:katrina-sataki-review-working-party ..',
  ]);
});
