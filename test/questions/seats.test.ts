import { GRADES, type Certainty } from '../../src/kernel/certainty';
import type { Store } from '../../src/store/port';
import { askAgain } from '../support/ask';
import { allStores } from '../support/engines';

const HELD = '{ certainty reason { sentence } holder { id } memberships { id } }';
const SEATS = `{ seats certain expected possible open complete posts { post { id } seats open held ${HELD} } unplaced ${HELD} }`;
const SURE =
  '{ certain expected possible open posts { held { certainty } } unplaced { certainty } }';
const QUESTION = `query ($asOf: Date!) {
  committee(acronym: "Council") {
    seats(asOf: $asOf) ${SEATS}
    memberships(asOf: $asOf, filter: { role: { in: [COUNCILLOR, CHAIR, VICE_CHAIR] } }, first: 100) {
      edges { certainty node { holder { id } } }
    }
  }
}`;

interface Held {
  readonly certainty: Certainty;
  readonly reason: { readonly sentence: string };
  readonly holder: { readonly id: string };
  readonly memberships: readonly { readonly id: string }[];
}
interface SeatsAnswer {
  readonly seats: number;
  readonly certain: number;
  readonly expected: number;
  readonly possible: number;
  readonly open: number;
  readonly complete: boolean;
  readonly posts: readonly {
    readonly post: { readonly id: string };
    readonly seats: number;
    readonly open: number;
    readonly held: readonly Held[];
  }[];
  readonly unplaced: readonly Held[];
}
interface Council {
  readonly seats: SeatsAnswer;
  readonly memberships: {
    readonly edges: readonly {
      readonly certainty: Certainty;
      readonly node: { readonly holder: { readonly id: string } };
    }[];
  };
}

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** The answer, which is the same on every engine. */
async function answer(document: string, variables = {}): Promise<Record<string, unknown>> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await askAgain(store, document, variables);
      expect(errors).toBeUndefined();
      return data;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  return all[0] as Record<string, unknown>;
}

async function council(asOf: string): Promise<Council> {
  return (await answer(QUESTION, { asOf }))['committee'] as Council;
}

const heldOf = ({ posts, unplaced }: SeatsAnswer): readonly Held[] => [
  ...posts.flatMap(({ held }) => held),
  ...unplaced,
];

describe('the 18 seats of the Council', () => {
  it.each([
    ['2004-07-01', 1, 0, 18, 17],
    ['2007-07-01', 12, 1, 11, 5],
    ['2009-07-01', 11, 0, 11, 7],
    ['2011-07-01', 8, 0, 13, 10],
    ['2013-07-01', 9, 5, 6, 4],
    ['2016-07-01', 17, 0, 0, 1],
    ['2018-07-01', 15, 1, 2, 2],
    ['2019-07-01', 14, 4, 1, 0],
    ['2023-10-26', 8, 7, 6, 3],
    ['2026-07-01', 0, 5, 6, 13],
  ])('on %s have %i certain holders, %i expected, %i possible; %i stand open', async (...row) => {
    const { seats } = await council(row[0]);
    expect([seats.certain, seats.expected, seats.possible, seats.open]).toEqual(row.slice(1));
    expect(seats.seats).toBe(18);
  });

  it('have each person once, who is graded as the best of the memberships or better', async () => {
    const years = Array.from({ length: 12 }, (_, index) => 2004 + 2 * index);
    for (const year of years) {
      const { seats, memberships } = await council(`${year}-03-20`);
      const held = heldOf(seats);
      const people = held.map(({ holder }) => holder.id);
      expect(new Set(people).size).toBe(people.length);
      const members = memberships.edges.map(({ node }) => node.holder.id);
      expect(people.filter((person) => !members.includes(person))).toEqual([]);
      for (const { certainty, node } of memberships.edges) {
        const joined = held.find(({ holder }) => holder.id === node.holder.id);
        // Whoever is less certain is left out where others are certain on all seats.
        if (!joined) expect(certainty).not.toBe('CERTAIN');
        else
          expect(GRADES.indexOf(joined.certainty)).toBeLessThanOrEqual(GRADES.indexOf(certainty));
      }
    }
  });

  it('count by grade and by post what they list', async () => {
    const { seats } = await council('2023-10-26');
    const held = heldOf(seats);
    const count = (grade: string) => held.filter(({ certainty }) => certainty === grade).length;
    expect([seats.certain, seats.expected, seats.possible]).toEqual(GRADES.map(count));
    for (const post of seats.posts) {
      const better = post.held.filter(({ certainty }) => certainty !== 'POSSIBLE').length;
      expect(post.open).toBe(Math.max(0, post.seats - better));
    }
  });

  it('are those of five regions and of the Nominating Committee', async () => {
    const { seats } = await council('2019-07-01');
    const people = Object.fromEntries(
      seats.posts.map(({ post, held }) => [
        post.id.replace('post:ccnso-council-', ''),
        held
          .filter(({ certainty }) => certainty !== 'POSSIBLE')
          .map(({ holder }) => holder.id.replace('person:', ''))
          .sort(),
      ]),
    );
    expect(people).toEqual({
      af: ['abdalla-omari', 'biyi-oladipo', 'souleymane-oumtanaga'],
      ap: ['hirofumi-hotta', 'jordan-carter', 'young-eum-lee'],
      eu: ['giovanni-seppia', 'katrina-sataki', 'nick-wenban-smith'],
      lac: ['alejandra-reynoso', 'demi-getschko', 'margarita-valdes'],
      na: ['byron-holland', 'pablo-rodriguez', 'stephen-deerhake'],
      nomcom: ['ajay-data', 'jian-zhang', 'laura-margolis'],
    });
  });

  it('keep somebody whose seat no record tells apart', async () => {
    const { seats } = await council('2023-10-26');
    expect(seats.unplaced.map(({ holder, certainty }) => [holder.id, certainty])).toEqual([
      ['person:molehe', 'CERTAIN'],
      ['person:jaijit-bhattacharya', 'POSSIBLE'],
    ]);
    const open = seats.posts.reduce((sum, post) => sum + post.open, 0);
    expect(seats.open).toBe(open - 1);
  });

  it('keep who is between two terms', async () => {
    // From 2015-03 to 2018-03, and from 2018-03 to 2021-03.
    const { seats, memberships } = await council('2018-03-15');
    const held = heldOf(seats).find(({ holder }) => holder.id === 'person:byron-holland');
    expect(held?.certainty).toBe('CERTAIN');
    expect(held?.memberships).toHaveLength(2);
    expect(held?.reason.sentence).toEqual(
      expect.stringMatching(
        /^It held from 2009-03-31 until at least 2020-09-01, and the day lies between two terms that follow each other: start 2015-03, end announced for 2018-03 in "Call for nominations to the Council, September 2017", shown on .*; then start 2018-03 in .*, end announced for 2021-03 in /,
      ),
    );
    const single = memberships.edges.filter(
      ({ node }) => node.holder.id === 'person:byron-holland',
    );
    expect(single.map(({ certainty }) => certainty)).toEqual(['EXPECTED', 'POSSIBLE']);
  });

  it('are none before the rule that gives them and before the Council', async () => {
    for (const day of ['2003-06-25', '2003-10-01', '2003-12-31']) {
      // The rule is of 2003-06-26, and the Council of 2004.
      const { seats } = await council(day);
      expect(seats).toMatchObject({ seats: 0, certain: 0, open: 0, posts: [], unplaced: [] });
    }
    expect((await council('2004-01-01')).seats.seats).toBe(18);
  });
});

it('the seats of a body with others that no record describes leave those out', async () => {
  const {
    committee,
    organization,
    council: all,
  } = await answer(`{
    committee(acronym: "IFRT") { seats(asOf: "2019-09-27") ${SEATS} }
    organization(name: "ICANN Board of Directors") { seats(asOf: "2023-10-27") ${SEATS} }
    council: committee(acronym: "Council") { seats(asOf: "2023-10-27") { complete posts { complete } } }
  }`);
  const ifrt = (committee as { seats: SeatsAnswer }).seats;
  expect(
    heldOf(ifrt)
      .map(({ holder }) => holder.id)
      .sort(),
  ).toEqual(['person:frederico-neves', 'person:helen-macdonald', 'person:peter-koch']);
  const board = (organization as { seats: SeatsAnswer }).seats;
  expect(board.posts.map(({ held }) => held[0]?.holder.id)).toEqual([
    'person:patricio-poblete',
    'person:katrina-sataki',
  ]);
  expect([ifrt.complete, board.complete]).toEqual([false, false]);
  expect(all).toMatchObject({ seats: { complete: true } });
});

it('a body without posts on record has no seats', async () => {
  expect(
    await answer('{ committee(acronym: "DASC") { seats(asOf: "2023-10-26") { open } } }'),
  ).toEqual({
    committee: { seats: null },
  });
});

it('the holders of seats that are listed are as certain as asked, and the numbers stay', async () => {
  const { committee } = (await answer(
    `{ committee(acronym: "Council") { all: seats(asOf: "2023-10-26") ${SURE} certain: seats(asOf: "2023-10-26", certainty: CERTAIN) ${SURE} } }`,
  )) as { committee: Record<'all' | 'certain', SeatsAnswer> };
  const listed = ({ posts, unplaced }: SeatsAnswer) =>
    [...posts.flatMap(({ held }) => held), ...unplaced].map(({ certainty }) => certainty);
  const { all, certain } = committee;
  expect(listed(certain)).toEqual(Array<string>(8).fill('CERTAIN'));
  expect(listed(all)).toHaveLength(8 + 7 + 6);
  const numbers = ({ certain, expected, possible, open }: SeatsAnswer) => [
    certain,
    expected,
    possible,
    open,
  ];
  expect([numbers(all), numbers(certain)]).toEqual([
    [8, 7, 6, 3],
    [8, 7, 6, 3],
  ]);
});
