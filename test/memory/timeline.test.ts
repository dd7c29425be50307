import type { Store } from '../../src/store/port';
import { askAgain as ask } from '../support/ask';
import { allStores } from '../support/engines';

const QUESTION = `query ($of: ID!, $from: PartialDate, $to: PartialDate, $types: [EventKind!], $first: Int, $last: Int, $after: String, $before: String) {
  timeline(of: $of, from: $from, to: $to, types: $types, first: $first, last: $last, after: $after, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { kind date record { id citations { locator } } citations { locator } through { ... on Fact { id } } }
  }
}`;

interface Page {
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  nodes: {
    kind: string;
    date: string;
    record: { id: string; citations: unknown[] };
    citations: unknown[];
    through: { id: string } | null;
  }[];
}

describe('a timeline', () => {
  let stores: { name: string; store: Store }[];
  beforeAll(async () => {
    stores = await allStores();
  });
  afterAll(async () => {
    for (const { store } of stores) await store.close();
  });

  const timeline = async (variables: Record<string, unknown>): Promise<Page> => {
    const pages = await Promise.all(
      stores.map(async ({ store }) => {
        const { data, errors } = await ask(store, QUESTION, variables);
        expect(errors).toBeUndefined();
        return data?.['timeline'] as Page;
      }),
    );
    for (const page of pages) expect(page).toEqual(pages[0]);
    return pages[0] as Page;
  };
  const told = ({ nodes }: Page) =>
    nodes.map(({ date, kind, record }) => `${date} ${kind} ${record.id}`);

  it('tells the steps of a policy in order, each with its sources', async () => {
    const page = await timeline({ of: 'policy:ccpdp3-retirement', first: 100 });
    expect(told(page)).toEqual([...told(page)].sort());
    expect(told(page)[0]).toBe(
      '2017-04-10 MILESTONE_REACHED milestone:ccpdp3-retirement-working-group-formed',
    );
    for (const { record, citations, through } of page.nodes) {
      expect(record.citations.length).toBeGreaterThan(0);
      expect(citations).toEqual(record.citations);
      expect(through).toBeNull();
    }
  });

  it('tells what a person was given and held, and when a source shows it', async () => {
    const page = await timeline({
      of: 'person:katrina-sataki',
      from: '2020',
      to: '2020',
      first: 100,
    });
    expect(told(page)).toEqual(
      expect.arrayContaining([
        '2020-03-12 DECISION_TAKEN decision:council-159-01',
        '2020-03 MEMBERSHIP_BEGAN membership:katrina-sataki-ccnso-council-4',
        '2020-03 MEMBERSHIP_ENDED membership:katrina-sataki-ccnso-council-3',
      ]),
    );
    const shown = await timeline({
      of: 'person:katrina-sataki',
      types: ['MEMBERSHIP_SHOWN'],
      first: 100,
    });
    expect(new Set(shown.nodes.map(({ kind }) => kind))).toEqual(new Set(['MEMBERSHIP_SHOWN']));
    expect(shown.totalCount).toBeGreaterThan(0);
  });

  it('tells what was only planned as planned, and by when an activity is due', async () => {
    const page = await timeline({ of: 'policy:ccpdp4', first: 100 });
    const planned = page.nodes.filter(({ kind }) => kind === 'PLANNED');
    expect(planned.map(({ record }) => record.id)).toContain('milestone:ccpdp4-other-3');
    const reached = page.nodes.filter(({ kind }) => kind === 'MILESTONE_REACHED');
    expect(reached.map(({ record }) => record.id)).not.toContain('milestone:ccpdp4-other-3');
    const survey = await timeline({ of: 'activity:dasc-survey-2024', first: 100, types: ['DUE'] });
    expect(survey.nodes).toEqual([expect.objectContaining({ kind: 'DUE', date: '2024-36' })]);
  });

  const throughWhat = ({ nodes }: Page) =>
    nodes.map(({ date, record, through }) => `${date} ${record.id} ${through?.id ?? '-'}`);

  // By hand from seeds/: .il and .ישראל are both managed by ISOC-IL, and are members of the ccNSO.
  it('tells of a ccTLD what concerns its manager, and nothing of the other ccTLDs of that', async () => {
    expect(throughWhat(await timeline({ of: 'cctld:il', first: 100 }))).toEqual([
      '2009 membership:il-ccnso -',
      '2023-10-26 decision:2023-10-26-membership-israel-idn organization:isoc-il',
    ]);
  });

  it.each(['territory:il', 'organization:isoc-il'])(
    'tells of %s what concerns its ccTLDs',
    async (of) => {
      const events = throughWhat(await timeline({ of, first: 100 }));
      expect(events).toEqual(
        expect.arrayContaining([
          '2009 membership:il-ccnso cctld:il',
          '2023-10-26 membership:xn--4dbrk0ce-ccnso cctld:xn--4dbrk0ce',
        ]),
      );
      const decision = '2023-10-26 decision:2023-10-26-membership-israel-idn';
      expect(events.filter((each) => each.startsWith(decision))).toHaveLength(1);
    },
  );

  // Lesley Cowley is shown with .uk from 2009-03-04 to 2012-11, and no source says when Chris Disspain was.
  it('tells of a ccTLD what its people held while they are known to have been with it', async () => {
    const page = await timeline({ of: 'cctld:uk', to: '2019', first: 100 });
    const people = page.nodes.filter(({ record, through }) => through && record.id !== through.id);
    expect(throughWhat({ ...page, nodes: people })).toEqual(
      [
        '2009-03-04 membership:lesley-cowley-ccnso-council-4',
        '2011-04-03 membership:lesley-cowley-ccnso-council',
        '2011-10-26 membership:lesley-cowley-ccnso-council-2',
        '2011-11-07 membership:lesley-cowley-ccnso-council',
        '2011-11-15 membership:lesley-cowley-ccnso-council-2',
        '2012-02-27 membership:lesley-cowley-ccnso-council',
        '2012-06-24 membership:lesley-cowley-finance-wg',
      ].map((each) => `${each} affiliation:lesley-cowley-uk`),
    );
    const own = throughWhat(page).filter((each) => each.endsWith(' -'));
    expect(own).toContain('2010-10-05 membership:uk-ccnso -');
    const registry = told(await timeline({ of: 'organization:nominet', to: '2019', first: 100 }));
    expect(registry).toEqual(told(page));
  });

  it('is walked by pages in both directions, each event once', async () => {
    const cited = told(await timeline({ of: 'committee:ccnso-council', first: 100, to: '2004' }));
    expect(cited.length).toBeGreaterThan(20);
    // One page has them all, so that it tells what the pages together must have.
    expect(cited.length).toBeLessThan(100);
    const forward: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await timeline({
        of: 'committee:ccnso-council',
        to: '2004',
        first: 7,
        after,
      });
      forward.push(...told(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(forward).toEqual(cited);
    const backward: string[] = [];
    let before: string | null = null;
    do {
      const page: Page = await timeline({
        of: 'committee:ccnso-council',
        to: '2004',
        last: 7,
        before,
      });
      backward.unshift(...told(page));
      before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
    } while (before);
    expect(backward).toEqual(cited);
  });

  it('refuses a span that ends before it begins', async () => {
    const { errors } = await ask((stores[0] as { store: Store }).store, QUESTION, {
      of: 'committee:dasc',
      from: '2021',
      to: '2020',
    });
    expect(errors?.[0]?.message).toBe(
      'timeline: from 2021 is after to 2020; expected a span that does not end before it starts.',
    );
  });
});
