import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { realStore } from '../support/engines';

let store: Store;
let everybody: number;
beforeAll(async () => {
  store = await realStore();
  const { data } = await ask(store, '{ people { totalCount } }');
  everybody = (data as ReturnType<typeof found>).people.totalCount;
});
afterAll(() => store.close());

const KATRINA = '{ name: { eq: "Katrina Sataki" } }';
const LOST = '{ name: { eq: $n } }';

/** How many people a filter finds, or why it is refused. */
async function answerTo(filter: string, variables: object = {}, type = 'String') {
  const query = `query ${filter.includes('$n') ? `($n: ${type})` : ''} { people(filter: ${filter}) { totalCount } }`;
  const { data, errors } = await ask(store, query, { ...variables });
  return errors ? errors.map(({ message }) => message) : (data as object);
}

const found = (totalCount: number) => ({ people: { totalCount } });
const NULL =
  'is null; expected a value; leave the field out to ask for nothing, and use known: false for records without a value.';
const EMPTY =
  'is empty; expected at least one condition; a variable that is not given leaves its field out.';

/** Filters with a condition from a variable, and the place of what is lost when it is null or not given. */
const PLACES: [filter: string, place: string][] = [
  [LOST, 'people.filter.name'],
  [`{ and: [${KATRINA}, ${LOST}] }`, 'people.filter.and[1].name'],
  [`{ or: [${LOST}, ${KATRINA}] }`, 'people.filter.or[0].name'],
  [`{ not: ${LOST} }`, 'people.filter.not.name'],
  [
    `{ memberships: { some: { holder: { person: ${LOST} } } } }`,
    'people.filter.memberships.some.holder.person.name',
  ],
  [
    `{ memberships: { none: { holder: { person: ${LOST} } } } }`,
    'people.filter.memberships.none.holder.person.name',
  ],
];

describe('a filter with a condition that asks for nothing', () => {
  it.each(PLACES)('is refused when the variable is null: %s', async (filter, place) => {
    expect(await answerTo(filter, { n: null })).toEqual([`${place}.eq: ${NULL}`]);
  });

  it.each(PLACES)('is refused when the variable is not given: %s', async (filter, place) => {
    expect(await answerTo(filter)).toEqual([`${place}: ${EMPTY}`]);
  });

  it.each(PLACES)('finds somebody when it is given: %s', async (filter) => {
    const answer = await answerTo(filter, { n: 'Katrina Sataki' });
    expect(answer).toEqual(found(/not|none/.test(filter) ? everybody - 1 : 1));
  });

  it.each([
    ['{ name: null }', `people.filter.name: ${NULL}`],
    ['{ not: null }', `people.filter.not: ${NULL}`],
    ['{ or: null }', `people.filter.or: ${NULL}`],
    ['{ memberships: null }', `people.filter.memberships: ${NULL}`],
    ['{ memberships: { some: {}, asOf: null } }', `people.filter.memberships.asOf: ${NULL}`],
    ['{ memberships: { some: null, none: {} } }', `people.filter.memberships.some: ${NULL}`],
    ['{ memberships: { count: { min: null } } }', `people.filter.memberships.count.min: ${NULL}`],
    ['{ name: { in: null, known: true } }', `people.filter.name.in: ${NULL}`],
    ['{ id: {} }', `people.filter.id: ${EMPTY}`],
    ['{ not: {} }', `people.filter.not: ${EMPTY}`],
    [`{ or: [{}, ${KATRINA}] }`, `people.filter.or[0]: ${EMPTY}`],
    ['{ and: [{}] }', `people.filter.and[0]: ${EMPTY}`],
    ['{ memberships: { count: {} } }', `people.filter.memberships.count: ${EMPTY}`],
    [
      '{ memberships: { some: { start: { within: {} } } } }',
      'people.filter.memberships.some.start.within: has no ends; expected from, to or both; known: true matches every date.',
    ],
  ])('is refused: %s', async (filter, message) => {
    expect(await answerTo(filter)).toEqual([message]);
  });
});

describe('an empty filter or list', () => {
  it.each([
    ['{}', true],
    ['null', true],
    ['$n', true],
    ['{ and: [] }', true],
    ['{ or: [] }', false],
    ['{ name: { in: [] } }', false],
  ])('finds everybody or nobody: %s', async (filter, all) => {
    expect(await answerTo(filter, {}, 'PersonFilter')).toEqual(found(all ? everybody : 0));
  });

  it('asks whether there are records, in a relation', async () => {
    const [some, none] = await Promise.all([
      answerTo('{ memberships: { some: {} } }'),
      answerTo('{ memberships: { none: {} } }'),
    ]);
    const counts = [some, none].map((each) => (each as ReturnType<typeof found>).people.totalCount);
    expect(counts[0]).toBeGreaterThan(0);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(everybody);
  });
});

it('a condition of a search is not null either', async () => {
  const query =
    'query ($t: [String!]) { search(text: "x", filter: { topics: $t }) { totalCount } }';
  const { data, errors } = await ask(store, query, { t: null });
  expect(data).toEqual({ search: null });
  expect(errors?.map(({ message }) => message)).toEqual([`search.filter.topics: ${NULL}`]);
});
