import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { NOUNS } from '../../src/model/model';
import { ANSWERED_BY } from '../../src/schema/answered-by';
import { theSchema } from '../support/ask';

const ARGUMENTS = ['roles', 'certainty', 'body'] as const;
const OF_A_BODY = 'It is a question about one body.';
const PEOPLE_THERE =
  'They are chosen by their positions; what they held is shown whole, each with its grade.';
const ALL_HELD = 'It lists everything that a person held, and counts nothing.';

/** Which questions about memberships do not take an argument, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'Committee.leadership(body)': OF_A_BODY,
  'Committee.seats(body)': OF_A_BODY,
  'Committee.seats(roles)': 'The posts on record say which roles have the seats.',
  'Committee.services(body)': OF_A_BODY,
  'Committee.turnover(body)': OF_A_BODY,
  'Organization.seats(body)': OF_A_BODY,
  'Organization.seats(roles)': 'The posts on record say which roles have the seats.',
  'Organization.services(body)': OF_A_BODY,
  'Analytics.communities(body)': 'The members of one body make no groups of bodies.',
  ...Object.fromEntries(
    ['CcTld', 'Organization'].flatMap((place) =>
      ['roles', 'certainty', 'body'].map((name) => [`${place}.people(${name})`, PEOPLE_THERE]),
    ),
  ),
  'Person.career(roles)': ALL_HELD,
  'Person.career(certainty)': ALL_HELD,
  'Person.career(body)': ALL_HELD,
};

const isNoun = (name: string) => NOUNS.some((noun) => noun.name === name);
const types = Object.values(theSchema().getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

/** Whether a field that no relation answers leads to memberships. */
function showsMemberships(
  field: GraphQLField<unknown, unknown>,
  seen = new Set<string>(),
): boolean {
  if (field.extensions[ANSWERED_BY] === 'relation') return false;
  const type = getNamedType(field.type);
  if (type.name === 'Membership') return true;
  if (!isObjectType(type) || isNoun(type.name) || seen.has(type.name)) return false;
  seen.add(type.name);
  return fieldsOf(type).some((each) => showsMemberships(each, seen));
}

/** The questions about memberships: fields of records and of `analytics`. */
const QUESTIONS = types
  .filter(({ name }) => isNoun(name) || name === 'Analytics')
  .flatMap((type) =>
    fieldsOf(type)
      .filter((field) => showsMemberships(field))
      .map((field) => ({ place: `${type.name}.${field.name}`, field })),
  );

it('is looked for at every question that counts memberships', () => {
  expect(QUESTIONS.map(({ place }) => place).sort()).toEqual([
    'Analytics.centrality',
    'Analytics.coMembership',
    'Analytics.communities',
    'Analytics.regionsShare',
    'Analytics.tenures',
    'CcTld.people',
    'CcTld.services',
    'Committee.leadership',
    'Committee.seats',
    'Committee.services',
    'Committee.turnover',
    'Organization.people',
    'Organization.seats',
    'Organization.services',
    'Person.career',
    'Person.services',
  ]);
});

it.each(ARGUMENTS)('takes %s alike, or it is written down why not', (name) => {
  const missing = QUESTIONS.filter(({ field }) => !field.args.some((arg) => arg.name === name));
  const excused = Object.keys(WITHOUT).filter((place) => place.endsWith(`(${name})`));
  expect(missing.map(({ place }) => `${place}(${name})`).sort()).toEqual(excused.sort());
});

it.each(ARGUMENTS)('has one type and one meaning of %s', (name) => {
  const found = QUESTIONS.flatMap(({ place, field }) =>
    field.args.filter((arg) => arg.name === name).map((arg) => ({ place, arg })),
  );
  const type = { roles: '[Role!]', certainty: 'Certainty', body: 'String' }[name];
  const others = found.filter(({ arg }) => String(arg.type) !== type);
  // Who leads is told by roles, so those are there unless others are asked for.
  expect(others.map(({ place }) => place)).toEqual(
    name === 'roles' ? ['Committee.leadership'] : [],
  );
  for (const { arg } of found) expect(arg.description).toMatch(/^(Count only |The lowest grade )/);
});
