import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { NOUNS } from '../../src/model/model';
import { theSchema } from '../support/ask';

const types = Object.values(theSchema().getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));

const names = (type: GraphQLObjectType) => Object.keys(type.getFields());

/** Of the rows that have a grade, those that lack a reason or sources. */
function without(rows: readonly { name: string; fields: readonly string[] }[]): string[] {
  return rows
    .filter(({ fields }) => fields.includes('certainty'))
    .flatMap(({ name, fields }) =>
      ['reason', 'citations']
        .filter((each) => !fields.includes(each))
        .map((each) => `${name}.${each}`),
    );
}

/** Of these, a part of a record's days, the record has the sources, and the sentence is the reason. */
const OF_A_RECORD = 'GradedSpan';

const rows = types
  .filter(({ name }) => name !== OF_A_RECORD)
  .map((type) => ({ name: type.name, fields: names(type) }));

it('whatever has a grade says why, and has its sources', () => {
  expect(rows.filter(({ fields }) => fields.includes('certainty')).length).toBeGreaterThan(10);
  expect(without(rows)).toEqual([]);
});

it('a row is seen that has a grade and nothing else', () => {
  expect(without([{ name: 'Row', fields: ['certainty', 'citations'] }])).toEqual(['Row.reason']);
});

it('a grade, a reason and sources have one type each', () => {
  const of = (field: string) =>
    new Set(
      types
        .filter(({ name }) => name !== OF_A_RECORD)
        .filter((type) => names(type).includes('certainty'))
        .map((type) => getNamedType(type.getFields()[field]?.type)?.name),
    );
  expect([...of('certainty')]).toEqual(['Certainty']);
  expect([...of('reason')]).toEqual(['CertaintyReason']);
  expect([...of('citations')]).toEqual(['Citation']);
});

/** Rows that show a membership or an affiliation itself, and have no grade, with the reason. */
const NO_GRADE: Readonly<Record<string, string>> = {
  LeadershipOverlap: 'Each of its memberships is certain there.',
};

it('a row of memberships has a grade, or it is written down why not', () => {
  const tenures = ['Membership', 'Affiliation'];
  const shows = (type: GraphQLObjectType) =>
    !NOUNS.some(({ name }) => name === type.name) &&
    !/(Connection|Unknowns)$/.test(type.name) &&
    Object.values(type.getFields()).some((field) =>
      tenures.includes(getNamedType(field.type).name),
    );
  const ungraded = types.filter((type) => shows(type) && !names(type).includes('certainty'));
  expect(ungraded.map(({ name }) => name)).toEqual(Object.keys(NO_GRADE));
});
