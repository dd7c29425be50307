import type { GraphQLEnumType } from 'graphql';
import { NOUNS } from '../../src/model/model';
import type { Noun } from '../../src/model/noun';
import { theSchema } from '../support/ask';
import { expectSame } from './compare';
import { theContract } from './engines';
import { filtersBy, filterText, filterType } from './operators';
import { askPatiently } from './patiently';

const contract = theContract();
const listed = NOUNS.filter(({ section }) => section);

/** Each list that can be filtered or ordered, by each thing by which it can be. */
const FILTERS = listed.flatMap((noun) =>
  Object.keys(filterType(noun.name).getFields())
    .filter((field) => !['and', 'or', 'not'].includes(field))
    .map((field): [string, Noun, string] => [`${noun.section}, ${field}`, noun, field]),
);
const ORDERS = listed.flatMap((noun) =>
  (theSchema().getType(`${noun.name}OrderBy`) as GraphQLEnumType)
    .getValues()
    .map(({ name }): [string, Noun, string] => [`${noun.section}, ${name}`, noun, name]),
);

async function expectAnswer(source: string): Promise<void> {
  const { engines, evaluator } = contract();
  const expected = evaluator.answer(source);
  expect(expected.errors).toBeUndefined();
  for (const { name, store } of engines)
    expectSame(
      expected,
      await askPatiently(store, { source, variables: {} }),
      `${name}: ${source}`,
    );
}

describe('every filter finds on every engine what it finds in the files:', () => {
  test.each(FILTERS)(
    '%s',
    async (_, noun, field) => {
      const filters = filtersBy(contract().evaluator.memory, noun, field);
      expect(filters.length).toBeGreaterThan(0);
      const lists = filters.map((filter, index) => {
        const text = filterText(noun.name, { [field]: filter });
        return `f${index}: ${noun.section}(first: 5, filter: ${text}) { totalCount nodes { id } }`;
      });
      const text = filterText(noun.name, { not: { [field]: filters[0] } });
      const not = `not: ${noun.section}(filter: ${text}) { totalCount }`;
      // A document may follow 60 relations, and each of these lists has two.
      for (let index = 0; index < lists.length; index += 11)
        await expectAnswer(`{ ${not} ${lists.slice(index, index + 11).join(' ')} }`);
    },
    60_000,
  );
});

describe('every order is on every engine the same as that of the files:', () => {
  test.each(ORDERS)(
    '%s',
    async (_, noun, by) => {
      const ways = ['ASC', 'DESC'].flatMap((direction) =>
        ['FIRST', 'LAST'].map((unknown) => ({ direction, unknown })),
      );
      const lists = ways.map(
        ({ direction, unknown }, index) =>
          `o${index}: ${noun.section}(first: 100, orderBy: [{ by: ${by}, direction: ${direction}, unknown: ${unknown} }]) { edges { cursor node { id } } } b${index}: ${noun.section}(last: 3, orderBy: [{ by: ${by}, direction: ${direction}, unknown: ${unknown} }]) { nodes { id } }`,
      );
      await expectAnswer(`{ ${lists.join(' ')} }`);
    },
    60_000,
  );
});
