import { Measurement } from '../../../src/memory/measures/measurement';
import { pairsOf } from '../../../src/memory/measures/co-membership';
import { ALL_DAYS } from '../../../src/kernel/day-span';
import { Snapshot } from '../../../src/memory/snapshot';
import type { Store } from '../../../src/store/port';
import { ask } from '../../support/ask';
import { committees, memberships, people, shownOn, storeOf, TOGETHER } from './made-up';

let store: Store;
beforeAll(async () => {
  store = await storeOf(TOGETHER);
});
afterAll(() => store.close());

/** Pairs as `p1 p2: overlap/certain jaccard`. */
async function pairs(of: string, span = '', args = ''): Promise<string[]> {
  const { data, errors } = await ask(
    store,
    `{ analytics${span} { coMembership(of: ${of}${args}) { nodes { pair { id } overlap certain jaccard } } } }`,
  );
  expect(errors).toBeUndefined();
  const { coMembership } = data?.['analytics'] as {
    coMembership: {
      nodes: { pair: { id: string }[]; overlap: number; certain: number; jaccard: number }[];
    };
  };
  return coMembership.nodes.map(
    ({ pair, overlap, certain, jaccard }) =>
      `${pair.map(({ id }) => id.split(':')[1]).join(' ')}: ${overlap}/${certain} ${jaccard}`,
  );
}

describe('co-membership of people', () => {
  it('counts the bodies in which both may have been on one day', async () => {
    // p1 left a on the day before p3 came, and p4 came to b long after the others.
    expect(await pairs('PERSON')).toEqual([
      'p1 p2: 2/2 1',
      'p6 p7: 1/0 1',
      'p2 p3: 1/1 0.5',
      'p4 p5: 1/0 0.5',
    ]);
  });

  it('wants the common day within the span', async () => {
    const june = '(during: {from: "2018-06-01", to: "2018-06-30"})';
    // Of p2's two bodies p1 had left one, and p4 was not in b yet.
    expect(await pairs('PERSON', june)).toEqual(['p4 p5: 1/0 1', 'p6 p7: 1/0 1', 'p1 p2: 1/1 0.5']);
    expect(await pairs('PERSON', '(asOf: "2018-05-15")')).toContain('p1 p2: 1/1 0.5');
  });

  it('wants the grade for the common day, and not for each alone', async () => {
    // p6 and p7 are both certain on some day of 2018, but on none together.
    const certain = '(during: {from: "2018", to: "2018"}, certainty: CERTAIN)';
    expect(await pairs('PERSON', certain)).toEqual(['p1 p2: 2/2 1']);
  });

  it('asks for roles', async () => {
    expect(await pairs('PERSON', '(roles: [CHAIR])')).toEqual([]);
  });

  it('says what they share, when, and which memberships show it', async () => {
    const { data } = await ask(
      store,
      `{ analytics { coMembership(of: PERSON, with: "person:p1") { totalCount nodes { shared {
        totalCount nodes { record { id } certainty possibleFrom possibleTo truncated memberships { id } }
      } } } } }`,
    );
    const shared = (body: string, from: string, to: string) => ({
      record: { id: `committee:${body}` },
      certainty: 'CERTAIN',
      possibleFrom: from,
      possibleTo: to,
      truncated: false,
      memberships: [{ id: `membership:p1-${body}` }, { id: `membership:p2-${body}` }],
    });
    expect(data?.['analytics']).toEqual({
      coMembership: {
        totalCount: 1,
        nodes: [
          {
            shared: {
              totalCount: 2,
              nodes: [
                shared('a', '2018-06-01', '2018-12-31'),
                shared('b', '2018-05-01', '2018-05-31'),
              ],
            },
          },
        ],
      },
    });
  });
});

describe('co-membership of committees', () => {
  it('counts who was in both, at whatever time', async () => {
    expect(await pairs('COMMITTEE')).toEqual(['a b: 2/2 0.5', 'b c: 1/0 0.25']);
  });

  it('counts who was in both in the span', async () => {
    const in2020 = '(during: {from: "2020", to: "2020"})';
    expect(await pairs('COMMITTEE', in2020)).toEqual(['b c: 1/0 0.5']);
  });

  it('counts only who was in both with the grade asked for', async () => {
    // Nothing says when p4 was in c.
    const certain = '(during: {from: "2020", to: "2020"}, certainty: CERTAIN)';
    expect(await pairs('COMMITTEE', certain)).toEqual([]);
    const in2018 = '(during: {from: "2018", to: "2018"}, certainty: CERTAIN)';
    expect(await pairs('COMMITTEE', in2018)).toEqual(['a b: 2/2 1']);
  });
});

it('does not take somebody for a member of a body before it was set up', async () => {
  const young = await storeOf(
    [
      people('p1', 'p2'),
      committees('a').replace('kind:', 'established: "2020", dissolved: "2021", kind:'),
      memberships('p1 in a', `p2 in a: ${shownOn('2020-05-01')}`),
    ].join(''),
  );
  const totals: unknown[] = [];
  for (const year of ['2019', '2020', '2022']) {
    const { data } = await ask(
      young,
      `{ analytics(during: {from: "${year}", to: "${year}"}) { coMembership(of: PERSON) { totalCount } } }`,
    );
    totals.push(data?.['analytics']);
  }
  expect(totals).toEqual([0, 1, 0].map((totalCount) => ({ coMembership: { totalCount } })));
  await young.close();
});

it('measures the same of one state of the graph once', async () => {
  const snapshot = new Snapshot(store);
  const ever = {
    days: null,
    eventDays: ALL_DAYS,
    least: 'POSSIBLE',
    roles: null,
    body: null,
  } as const;
  const first = await pairsOf(new Measurement(snapshot, ever), 'PERSON');
  expect(await pairsOf(new Measurement(snapshot, ever), 'PERSON')).toBe(first);
  const chairs = await pairsOf(new Measurement(snapshot, { ...ever, roles: ['CHAIR'] }), 'PERSON');
  expect(chairs).toEqual([]);
  expect(await pairsOf(new Measurement(new Snapshot(store), ever), 'PERSON')).not.toBe(first);
});

describe('pages', () => {
  const page = (args: string) =>
    ask(
      store,
      `{ analytics { coMembership(of: PERSON, ${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { pair { id } } } } }`,
    );
  type Shown = {
    coMembership: {
      totalCount: number;
      pageInfo: Readonly<Record<string, unknown>>;
      nodes: { pair: { id: string }[] }[];
    };
  };

  const walk = async (size: string, place: string, cursor: string, more: string) => {
    const seen: string[] = [];
    for (let next = ''; seen.length < 10;) {
      const { data } = await page(`${size}: 1${next}`);
      const { coMembership } = data?.['analytics'] as Shown;
      expect(coMembership.totalCount).toBe(4);
      seen.push(...coMembership.nodes.map(({ pair }) => pair.map(({ id }) => id).join(' ')));
      if (!coMembership.pageInfo[more]) break;
      next = `, ${place}: "${String(coMembership.pageInfo[cursor])}"`;
    }
    return seen;
  };

  it('walk through all pairs, each once, from either end', async () => {
    const forward = await walk('first', 'after', 'endCursor', 'hasNextPage');
    expect(new Set(forward).size).toBe(4);
    const backward = await walk('last', 'before', 'startCursor', 'hasPreviousPage');
    expect(backward).toEqual(forward.toReversed());
  });

  it.each([
    ['first: 0', 'analytics.coMembership.PERSON.first: 0 is out of range; expected 1 to 100.'],
    ['first: 101', 'analytics.coMembership.PERSON.first: 101 is out of range; expected 1 to 100.'],
    [
      'after: "x"',
      'analytics.coMembership.PERSON.after: is not a cursor of this list in this order; expected a cursor from an edge or pageInfo of the same field.',
    ],
  ])('refuse %s', async (args, message) => {
    expect((await page(args)).errors?.[0]?.message).toBe(message);
  });

  it('refuse certainty without days', async () => {
    const { errors } = await ask(
      store,
      '{ analytics(certainty: CERTAIN) { decisionsByYear { year } } }',
    );
    expect(errors?.[0]?.message).toMatch(/^analytics.certainty: needs asOf or during/);
  });

  it.each(['person:nobody', 'committee:c1', ''])(
    'refuses pairs of people with "%s"',
    async (id) => {
      const { data, errors } = await ask(
        store,
        `{ analytics { coMembership(of: PERSON, with: "${id}") { totalCount } } policies { totalCount } }`,
      );
      expect(errors?.[0]?.message).toMatch(
        /^analytics\.coMembership\.with: "[^"]*" is the id of no person/,
      );
      expect(data).toMatchObject({
        analytics: { coMembership: null },
        policies: { totalCount: 0 },
      });
    },
  );
});
