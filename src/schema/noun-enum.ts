import { constantCase } from '../kernel/text';
import { NOUNS } from '../model/model';
import { registerEnumType } from 'type-graphql';

/** The nouns as an enum; its values are the names of their types. */
export const NounEnum = Object.fromEntries(NOUNS.map(({ name }) => [constantCase(name), name]));
registerEnumType(NounEnum, {
  name: 'Noun',
  description: 'What sort of record.',
  valuesConfig: Object.fromEntries(
    NOUNS.map(({ name }) => [constantCase(name), { description: `${name} records.` }]),
  ),
});
