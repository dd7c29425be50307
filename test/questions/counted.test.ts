import type { Store } from '../../src/store/port';
import { committees, memberships, people, storeOf } from '../memory/measures/made-up';
import { ask } from '../support/ask';

const YEAR = 'start: "2018-01-01", end: "2018-12-31"';
const SEEDS = [
  people('p1', 'p2', 'p3', 'p4'),
  committees('a', 'b'),
  memberships(
    `p1 in a: ${YEAR}`,
    'p2 in a: start: "2018-06-01", role: CHAIR',
    `p3 in a: ${YEAR}, role: SECRETARIAT`,
    `p4 in a: ${YEAR}, role: LIAISON`,
    `p1 in b: ${YEAR}`,
    `p3 in b: ${YEAR}, role: SECRETARIAT`,
  ),
].join('');

let store: Store;
beforeAll(async () => {
  store = await storeOf(SEEDS);
});
afterAll(() => store.close());

type Value = Record<string, unknown>;

async function answer(source: string): Promise<Value> {
  const { data, errors } = await ask(store, `{ ${source} }`);
  expect(errors).toBeUndefined();
  return data as Value;
}

/** The ids of all memberships in an answer, in the order of their text. */
function membershipsIn(value: unknown): string[] {
  const ids = JSON.stringify(value).match(/membership:p\d-[ab]/g) ?? [];
  return [...new Set(ids)].map((id) => id.replace('membership:', '')).sort();
}

const EDGES = 'memberships { nodes { id } }';
const DAY = 'asOf: "2018-07-01"';
const OF_A = 'committee(acronym: "A")';
const HOLDERS = '{ memberships { id } }';

/** Every question about memberships, asked for a day on which p2 is only POSSIBLE. */
const QUESTIONS: Readonly<Record<string, (args: string) => string>> = {
  regionsShare: (args) =>
    `analytics(${DAY}) { regionsShare(body: "A" ${args}) { regions { ${EDGES} } } }`,
  tenures: (args) =>
    `analytics(${DAY}) { tenures(body: "A" ${args}) { tenures { nodes { membership { id } } } } }`,
  centrality: (args) =>
    `analytics(${DAY}) { centrality(measure: DEGREE, of: COMMITTEE, body: "A" ${args}) { nodes { ${EDGES} } } }`,
  turnover: (args) =>
    `${OF_A} { turnover(from: "2017-01-01", to: "2018-07-01" ${args}) { joined ${HOLDERS} } }`,
  services: (args) => `${OF_A} { services(${DAY} ${args}) { nodes ${HOLDERS} } }`,
};
const NAMES = Object.keys(QUESTIONS);
const asked = async (name: string, args = '') =>
  membershipsIn(await answer((QUESTIONS[name] as (args: string) => string)(args)));

describe('the memberships that count', () => {
  it.each(NAMES)(
    'are of %s by default those with a part in what the body decides',
    async (name) => {
      expect(await asked(name)).toEqual(['p1-a', 'p2-a']);
      expect(await asked(name, 'roles: null, certainty: null')).toEqual(['p1-a', 'p2-a']);
    },
  );

  it.each(NAMES)('are of %s those in the roles that are asked for', async (name) => {
    expect(await asked(name, 'roles: [LIAISON, SECRETARIAT]')).toEqual(['p3-a', 'p4-a']);
    expect(await asked(name, 'roles: [EXPERT]')).toEqual([]);
  });

  it.each(NAMES)('are of %s those that are as certain as asked', async (name) => {
    expect(await asked(name, 'certainty: CERTAIN')).toEqual(['p1-a']);
    expect(await asked(name, 'certainty: POSSIBLE')).toEqual(['p1-a', 'p2-a']);
  });

  it('of who leads are the roles that lead, on the day', async () => {
    const leads = async (args: string) =>
      membershipsIn(
        await answer(`${OF_A} { leadership(${args}) { tenures { membership { id } } } }`),
      );
    expect(await leads('certainty: POSSIBLE, asOf: "2018-07-01"')).toEqual(['p2-a']);
    expect(await leads('certainty: CERTAIN, asOf: "2018-07-01"')).toEqual([]);
    expect(await leads('certainty: CERTAIN, asOf: "2018-06-01"')).toEqual(['p2-a']);
    expect(await leads('roles: [MEMBER]')).toEqual(['p1-a']);
  });

  it('of people together are those in one body, where it is asked for', async () => {
    const together = async (args: string) => {
      const { analytics } = await answer(
        `analytics { coMembership(of: PERSON, ${args}) { nodes { overlap pair { id } } } }`,
      );
      return (analytics as { coMembership: { nodes: unknown[] } }).coMembership.nodes;
    };
    const pair = (overlap: number, ...ids: string[]) => ({
      overlap,
      pair: ids.map((id) => ({ id: `person:${id}` })),
    });
    expect(await together('first: 9')).toEqual([pair(1, 'p1', 'p2')]);
    expect(await together('body: "B"')).toEqual([]);
    const both = 'roles: [MEMBER, SECRETARIAT]';
    expect(await together(both)).toEqual([pair(2, 'p1', 'p3')]);
    expect(await together(`${both}, body: "Committee b"`)).toEqual([pair(1, 'p1', 'p3')]);
    // Nobody else is with p2, and a null asks for nobody.
    expect(await together('with: "person:p3"')).toEqual([]);
    expect(await together('with: null')).toHaveLength(1);
  });

  it('of groups are those in the roles that are asked for', async () => {
    const groups = (roles: string) => `communities(roles: [${roles}]) { totalCount }`;
    expect(
      await answer(`analytics { one: ${groups('MEMBER')} none: ${groups('LIAISON')} }`),
    ).toEqual({ analytics: { one: { totalCount: 1 }, none: { totalCount: 0 } } });
  });

  it('are those of analytics unless a measure is asked for others', async () => {
    const count = (args: string) => `regionsShare(body: "A" ${args}) { totalCount }`;
    expect(
      await answer(
        `analytics(${DAY}, roles: [SECRETARIAT], certainty: CERTAIN) { same: ${count('')} chairs: ${count('roles: [CHAIR], certainty: POSSIBLE')} certain: ${count('roles: [CHAIR]')} }`,
      ),
    ).toEqual({
      analytics: { same: { totalCount: 1 }, chairs: { totalCount: 1 }, certain: { totalCount: 0 } },
    });
  });

  it('are those of all bodies without a body, and there is no answer for one that does not exist', async () => {
    expect(
      await answer(
        'analytics { all: regionsShare { totalCount body { id } } none: regionsShare(body: "Z") { totalCount } empty: tenures(body: "") { totalCount } }',
      ),
    ).toEqual({ analytics: { all: { totalCount: 3, body: null }, none: null, empty: null } });
    const services = (args: string) => `services(${args}) { body { ... on Node { id } } }`;
    expect(
      await answer(
        `node(id: "person:p1") { ... on Person { all: ${services('acrossRoles: false')} a: ${services('body: "a"')} none: ${services('body: "Z"')} } }`,
      ),
    ).toEqual({
      node: {
        all: ['a', 'b'].map((each) => ({ body: { id: `committee:${each}` } })),
        a: [{ body: { id: 'committee:a' } }],
        none: null,
      },
    });
  });
});

describe('what is asked for is refused', () => {
  const refused = async (source: string) => {
    const { data, errors } = await ask(store, `{ ${source} }`);
    expect(Object.values(Object.values(data ?? {})[0] as Value)).toEqual([null]);
    return errors?.map(({ message, originalError }) => [
      (originalError as { code?: string }).code,
      message,
    ]);
  };
  const place = (name: string) =>
    name in { turnover: 1, services: 1 } ? name : `analytics.${name}`;

  it.each(NAMES)('when no role counts for %s', async (name) => {
    expect(await refused((QUESTIONS[name] as (args: string) => string)('roles: []'))).toEqual([
      [
        'BAD_REQUEST',
        `${place(name)}.roles: is empty; expected at least one value; leave it out for the default.`,
      ],
    ]);
  });

  it.each([
    [
      'analytics { tenures(certainty: CERTAIN) { totalCount } }',
      'analytics.tenures.certainty: needs asOf or during of analytics.',
    ],
    [`${OF_A} { services(certainty: CERTAIN) { totalCount } }`, 'services.certainty: needs asOf.'],
    [
      `${OF_A} { leadership(certainty: CERTAIN) { truncated } }`,
      'leadership.certainty: needs asOf.',
    ],
    [
      'analytics { coMembership(of: COMMITTEE, body: "A") { totalCount } }',
      'analytics.coMembership.body: leaves no two committees; expected of: PERSON.',
    ],
  ])('%s', async (source, message) => {
    expect(await refused(source)).toEqual([['BAD_REQUEST', message]]);
  });
});

describe('what counts has a grade, a reason and its sources', () => {
  const GRADED = 'certainty reason { sentence } citations { locator }';
  const graded = (certainty: string, sentence: string) => ({
    certainty,
    reason: { sentence },
    citations: [{ locator: 'here' }],
  });
  const member = graded(
    'CERTAIN',
    'It held from 2018-01-01 to 2018-12-31: start 2018-01-01 in "D", end 2018-12-31 in "D".',
  );
  const chair = graded(
    'POSSIBLE',
    'No known date rules it out: start 2018-06-01 in "D", no end stated.',
  );

  it('in a measure on a day, and none without a day', async () => {
    const edges = `regions { memberships { edges { ${GRADED} } } }`;
    expect(await answer(`analytics(${DAY}) { regionsShare(body: "A") { ${edges} } }`)).toEqual({
      analytics: { regionsShare: { regions: [{ memberships: { edges: [member, chair] } }] } },
    });
    const ever = await answer(`analytics { regionsShare(body: "B") { ${edges} } }`);
    expect(ever).toEqual({
      analytics: {
        regionsShare: {
          regions: [
            {
              memberships: {
                edges: [{ certainty: null, reason: null, citations: [{ locator: 'here' }] }],
              },
            },
          ],
        },
      },
    });
  });

  it('in lengths, services, leadership and a career', async () => {
    expect(
      await answer(
        `analytics(${DAY}) { tenures(body: "A") { tenures { nodes { ${GRADED} } } } } ${OF_A} { services(${DAY}) { nodes { ${GRADED} } } leadership(${DAY}) { tenures { ${GRADED} } } } person(name: "P2") { career(${DAY}) { ${GRADED} } gone: career(asOf: "2018-05-31") { ${GRADED} } ever: career { certainty reason { sentence } } }`,
      ),
    ).toEqual({
      analytics: { tenures: { tenures: { nodes: [member, chair] } } },
      committee: { services: { nodes: [member, chair] }, leadership: { tenures: [chair] } },
      person: { career: [chair], gone: [], ever: [{ certainty: null, reason: null }] },
    });
  });

  it('in a turnover: that of the day that decides', async () => {
    const holder = `{ ${GRADED} }`;
    const { committee } = await answer(
      `${OF_A} { joined: turnover(from: "2017-01-01", to: "2018-07-01") { joined ${holder} } stayed: turnover(from: "2018-06-01", to: "2018-07-01") { stayed ${holder} } left: turnover(from: "2018-07-01", to: "2019-01-01") { left ${holder} stayed ${holder} } }`,
    );
    expect(committee).toEqual({
      joined: { joined: [member, chair] },
      // On the first day the chair was there for certain.
      stayed: { stayed: [member, chair] },
      left: { left: [member], stayed: [chair] },
    });
  });

  it('in what two people or two committees share', async () => {
    const shared = `{ nodes { shared { nodes { certainty reason { sentence possibleFrom possibleTo } citations { locator } } } } }`;
    const { analytics } = await answer(
      `analytics(${DAY}, roles: [MEMBER, CHAIR]) { people: coMembership(of: PERSON) ${shared} bodies: coMembership(of: COMMITTEE) ${shared} }`,
    );
    const both = (certainty: string, reason: object) => ({
      nodes: [
        {
          shared: {
            nodes: [{ certainty, reason, citations: [{ locator: 'here' }, { locator: 'here' }] }],
          },
        },
      ],
    });
    expect(analytics).toEqual({
      people: both('POSSIBLE', {
        sentence:
          'No known date rules out that both were there on the same day: start 2018-01-01 in "D", end 2018-12-31 in "D"; and start 2018-06-01 in "D", no end stated.',
        possibleFrom: '2018-06-01',
        possibleTo: '2018-12-31',
      }),
      bodies: both('CERTAIN', {
        sentence: `${member.reason.sentence} ${member.reason.sentence}`,
        possibleFrom: null,
        possibleTo: null,
      }),
    });
  });

  it('in changes: whether the date lies in the span', async () => {
    const { changes } = await answer(
      `changes(from: "2018-06-01", to: "2018-12-31", kinds: [MEMBERSHIP_BEGAN]) { groups { changes { ${GRADED} } } }`,
    );
    expect(changes).toEqual({
      groups: [
        {
          changes: [
            graded('CERTAIN', 'All of 2018-06-01 lies in the span from 2018-06-01 to 2018-12-31.'),
          ],
        },
      ],
    });
  });
});
