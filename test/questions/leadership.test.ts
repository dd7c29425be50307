import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { allStores } from '../support/engines';

const QUESTION = `query ($of: ID!, $roles: [Role!]) { node(id: $of) { ... on Committee { leadership(roles: $roles) {
  truncated
  tenures { membership { id } length { atLeastDays atMostDays } }
  gaps { role from to }
  overlaps { role from to memberships { id } }
} } } }`;

interface Leadership {
  readonly truncated: boolean;
  readonly tenures: readonly {
    readonly membership: { readonly id: string };
    readonly length: { readonly atLeastDays: number; readonly atMostDays: number | null };
  }[];
  readonly gaps: readonly { readonly role: string; readonly from: string; readonly to: string }[];
  readonly overlaps: readonly {
    readonly role: string;
    readonly from: string;
    readonly to: string;
    readonly memberships: readonly { readonly id: string }[];
  }[];
}

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** The leadership of a committee, which is the same on every engine. */
async function leadership(of: string, roles: readonly string[]): Promise<Leadership> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await ask(store, QUESTION, { of, roles });
      expect(errors).toBeUndefined();
      return (data?.['node'] as { leadership: Leadership }).leadership;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  return all[0] as Leadership;
}

const COUNCIL = 'committee:ccnso-council';
const days = (spans: readonly { readonly from: string; readonly to: string }[]) =>
  spans.map(({ from, to }) => `${from} to ${to}`);

// What follows was worked out by hand from the tenures in seeds/memberships.yaml.
describe('the leadership of the Council', () => {
  it('has the chairs in order, each with how long', async () => {
    const { tenures, truncated } = await leadership(COUNCIL, ['CHAIR']);
    expect(truncated).toBe(false);
    expect(
      tenures.map(({ membership, length }) => [
        membership.id.replace('membership:', ''),
        length.atLeastDays,
        length.atMostDays,
      ]),
    ).toEqual([
      // Shown on 2005-05-05; a term of one year and three months of grace reach 15 months either way.
      ['chris-disspain-ccnso-council-6', 1, 913],
      // To 2006-12-06, and no more than 15 months long.
      ['chris-disspain-ccnso-council-5', 1, 457],
      // Shown on 2009-02-02.
      ['chris-disspain-ccnso-council', 1, 913],
      // From 2009-03: from its first day to 15 months after its last.
      ['chris-disspain-ccnso-council-8', 1, 487],
      // Shown on 2011-04-03 and 2012-02-27.
      ['lesley-cowley-ccnso-council', 331, 585],
      // Shown on 2014-07-10, and on 2015-05-20.
      ['byron-holland-ccnso-council-9', 1, 914],
      ['byron-holland-ccnso-council', 1, 913],
      // From 2016-03, shown on 2017-01-30.
      ['katrina-sataki-ccnso-council', 306, 487],
      // Shown on 2019-01-10.
      ['katrina-sataki-ccnso-council-2', 1, 914],
      // From 2019-03 to 2020-03: from its last day to the first of the other, or the reverse.
      ['katrina-sataki-ccnso-council-3', 337, 397],
      // The decision of 2020-03-12 began it.
      ['katrina-sataki-ccnso-council-4', 336, 385],
      // The decision of 2021-03-25 began it, and a list of 2022-01-27 announced the end of it.
      ['alejandra-reynoso-ccnso-council', 303, 372],
      // Shown on 2022-08-18 and 2023-02-20; the decision of 2022-03-10 began it.
      ['alejandra-reynoso-ccnso-council-2', 187, 619],
      ['alejandra-reynoso-ccnso-council-3', 352, 382],
      // From 2025-03-13 to 2026-03, shown on 2026-03-07.
      ['alejandra-reynoso-ccnso-council-4', 360, 384],
    ]);
  });

  it('has gaps where no chair is shown, which begin and end beside the days that are', async () => {
    const { gaps } = await leadership(COUNCIL, ['CHAIR']);
    expect(days(gaps)).toEqual([
      // Between the days on which Disspain is shown, and the term that he began in 2009-03.
      '2005-05-06 to 2006-12-05',
      '2006-12-07 to 2009-02-01',
      '2009-02-03 to 2009-02-28',
      // Then Cowley, from 2011-04-03 to 2011-11-07, and Holland, on two days.
      '2010-04-01 to 2011-04-02',
      '2012-02-28 to 2014-07-09',
      '2014-07-11 to 2015-05-19',
      // Sataki's term of 2016-03, then the day on which she is shown in 2019.
      '2015-05-21 to 2016-02-29',
      '2017-04-01 to 2019-01-09',
      '2019-01-11 to 2019-02-28',
      // Reynoso's first year ended in 2022-03; then she is shown on 2022-08-18.
      '2022-04-01 to 2022-08-17',
      '2023-02-21 to 2023-03-15',
      '2024-04-01 to 2025-03-12',
    ]);
  });

  it('has overlaps of vice chairs, of whom there are two', async () => {
    const { overlaps } = await leadership(COUNCIL, ['CHAIR', 'VICE_CHAIR']);
    expect(overlaps).toEqual(
      [
        // Holland is shown on both days, and Hotta from 2011-03-23 until his term ended in 2012-03.
        [
          '2011-11-07',
          '2012-02-27',
          'hirofumi-hotta-ccnso-council',
          'byron-holland-ccnso-council-2',
        ],
        [
          '2019-03-31',
          '2020-03-01',
          'alejandra-reynoso-ccnso-council-5',
          'byron-holland-ccnso-council-3',
        ],
        [
          '2020-03-31',
          '2021-03-01',
          'alejandra-reynoso-ccnso-council-6',
          'pablo-rodriguez-ccnso-council',
        ],
        [
          '2025-03-13',
          // What announced the end of both was written in 2025-04.
          '2025-04-01',
          'biyi-oladipo-ccnso-council-5',
          'jordan-carter-ccnso-council-7',
        ],
      ].map(([from, to, ...ids]) => ({
        role: 'VICE_CHAIR',
        from,
        to,
        memberships: ids.map((id) => ({ id: `membership:${id}` })),
      })),
    );
  });

  it('has the gaps of each role apart, chairs first as they led first', async () => {
    const { gaps } = await leadership(COUNCIL, ['VICE_CHAIR', 'CHAIR']);
    expect(gaps.map(({ role }) => role)).toEqual([
      ...Array.from({ length: 12 }, () => 'CHAIR'),
      ...Array.from({ length: 6 }, () => 'VICE_CHAIR'),
    ]);
    expect(days(gaps.slice(12))).toEqual([
      // Poblete until 2006-12-06, Holland and Lee for the term that began in 2009-03.
      '2006-12-07 to 2009-02-28',
      // Hotta from 2011-03-23 to 2012-03, Sataki from 2014-03 to 2016-03.
      '2010-04-01 to 2011-03-22',
      '2012-04-01 to 2014-02-28',
      '2016-04-01 to 2019-02-28',
      '2022-04-01 to 2023-03-15',
      '2024-04-01 to 2025-03-12',
    ]);
  });

  it('is cut at a hundred tenures', async () => {
    const all = await leadership(COUNCIL, ['COUNCILLOR', 'CHAIR', 'VICE_CHAIR']);
    expect([all.truncated, all.tenures.length]).toEqual([true, 100]);
  });

  it('is empty for a role that nobody held', async () => {
    expect(await leadership(COUNCIL, ['CO_CHAIR'])).toEqual({
      truncated: false,
      tenures: [],
      gaps: [],
      overlaps: [],
    });
  });
});

it('two co-chairs of whom each began in another year leave a gap between', async () => {
  const { tenures, gaps } = await leadership('committee:ccwg-accountability', ['CO_CHAIR']);
  expect(tenures.map(({ membership }) => membership.id)).toEqual([
    // From 2014-12, shown in 2015-01.
    'membership:mathieu-weill-ccwg-accountability',
    // From 2017.
    'membership:jordan-carter-ccwg-accountability',
  ]);
  expect(gaps).toEqual([{ role: 'CO_CHAIR', from: '2015-01-02', to: '2016-12-31' }]);
});
