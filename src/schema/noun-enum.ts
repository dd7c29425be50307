import { kebabCase } from '../kernel/text';
import { NOUNS } from '../model/model';
import { registerEnumType } from 'type-graphql';

const keyOf = (name: string) => kebabCase(name).replaceAll('-', '_').toUpperCase();

/** The nouns as an enum; its values are the names of their types. */
export const NounEnum = Object.fromEntries(NOUNS.map(({ name }) => [keyOf(name), name]));
registerEnumType(NounEnum, {
  name: 'Noun',
  description: 'What sort of record.',
  valuesConfig: Object.fromEntries(
    NOUNS.map(({ name }) => [keyOf(name), { description: `${name} records.` }]),
  ),
});
