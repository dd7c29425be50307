import { getNamedType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import type { Store } from '../../src/store/port';
import { committees, memberships, people, storeOf } from '../memory/measures/made-up';
import { ask, theSchema } from '../support/ask';

let store: Store;
beforeAll(async () => {
  store = await storeOf(people('p1') + committees('a') + memberships('p1 in a'));
});
afterAll(() => store.close());

/** What the other arguments are given. */
const GIVEN: Readonly<Record<string, string>> = {
  changes: 'from: "2018", to: "2019"',
  common: 'of: ["person:p1", "committee:a"]',
  lineage: 'of: "committee:a"',
  neighbourhood: 'of: "committee:a"',
  paths: 'from: "person:p1", to: "committee:a"',
  search: 'text: "committee"',
  timeline: 'of: "committee:a"',
};

/** Every argument of a root field that is a list of choices. */
const LISTS = Object.values(theSchema().getQueryType()?.getFields() ?? {}).flatMap((field) =>
  field.args
    .filter(({ type }) => isListType(getNullableType(type)) && isEnumType(getNamedType(type)))
    .map(({ name, type }) => ({ place: `${field.name}.${name}`, field: field.name, name, type })),
);

it('is looked for at every list of choices', () => {
  expect(LISTS.map(({ place }) => place).sort()).toEqual([
    'analytics.roles',
    'changes.kinds',
    'common.relations',
    'lineage.relations',
    'neighbourhood.relations',
    'neighbourhood.types',
    'paths.relations',
    'paths.through',
    'search.types',
    'timeline.types',
  ]);
  expect(LISTS.filter(({ type }) => isNonNullType(type))).toEqual([]);
});

describe.each(LISTS)('$place', ({ place, field, name }) => {
  const answer = (list: string) =>
    ask(
      store,
      `{ ${field}(${[GIVEN[field] ?? '', `${name}: ${list}`].join(' ')}) { __typename } }`,
    );

  it('is refused when it is empty', async () => {
    const { data, errors } = await answer('[]');
    expect(data).toEqual({ [field]: null });
    expect(errors?.map(({ message }) => message)).toEqual([
      `${place}: is empty; expected at least one value; leave it out for the default.`,
    ]);
  });

  it('leaves nothing out when it is null', async () => {
    const { data, errors } = await answer('null');
    expect(errors).toBeUndefined();
    expect(data?.[field]).not.toBeNull();
  });
});
