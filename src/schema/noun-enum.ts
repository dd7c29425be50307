import { constantCase } from '../kernel/text';
import { ALL_NOUNS } from '../model/model';
import { enumOf } from './enums';

/** The nouns as an enum; a resolver sees the names of their types. */
export const NounEnum = enumOf(
  {
    name: 'Noun',
    about: 'The type of a record.',
    values: Object.fromEntries(ALL_NOUNS.map((noun) => [constantCase(noun), `${noun} records.`])),
  },
  Object.fromEntries(ALL_NOUNS.map((noun) => [constantCase(noun), noun])),
);
