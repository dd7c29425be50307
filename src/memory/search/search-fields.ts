import { NOUNS } from '../../model/model';
import type { Noun, NounName, SearchLevel } from '../../model/noun';

/** What a word weighs in a text, by what the text says of its record; in this order texts are shown. */
const LEVELS: Readonly<Record<SearchLevel, number>> = {
  label: 5,
  name: 5,
  alias: 4,
  meaning: 3,
  topic: 1,
  text: 1,
  remark: 1,
};

/** Texts of these levels are what a record can be called. */
const NAMING: readonly SearchLevel[] = ['label', 'name', 'alias'];

/** The fields and relationships of a noun by which its records are found. */
const searchedOf = ({ fields, relationships }: Noun) =>
  Object.entries({ ...fields, ...relationships }).flatMap(([name, { searched }]) =>
    searched ? [[name, searched] as const] : [],
  );

/** The nouns of which records can be found: those that always have a name, a title or a label. */
export const SEARCHED: readonly NounName[] = NOUNS.filter(({ fields }) =>
  Object.values(fields).some(
    ({ required, searched }) => required && (searched === 'name' || searched === 'label'),
  ),
).map(({ name }) => name);

const rank = (level: SearchLevel): number => Object.keys(LEVELS).indexOf(level);

/** The fields that are searched, of whatever noun, with their levels. */
const SEARCHED_FIELDS: ReadonlyMap<string, SearchLevel> = new Map(
  NOUNS.filter(({ name }) => SEARCHED.includes(name))
    .flatMap(searchedOf)
    .sort(([, a], [, b]) => rank(a) - rank(b)),
);

/** The fields that are searched and what a word in them weighs. */
export const WEIGHTS: Readonly<Record<string, number>> = Object.fromEntries(
  [...SEARCHED_FIELDS].map(([field, level]) => [field, LEVELS[level]]),
);

/** The labels of ccTLDs are stored without the dot that they are often written with. */
export const isLabel = (field: string): boolean => SEARCHED_FIELDS.get(field) === 'label';

/** Whether a record can be called what stands in a field. */
export const isNaming = (field: string): boolean =>
  NAMING.some((level) => level === SEARCHED_FIELDS.get(field));

/** Whether a record, or what it stands for, can be called what stands in a field. */
export const isCalled = (field: string): boolean =>
  isNaming(field) || SEARCHED_FIELDS.get(field) === 'meaning';

/** The fields of the index that hold stems: of names, and of other texts, with what one weighs. */
export const STEMS = { stemsOfNames: 2.5, stemsOfTexts: 0.5 } as const;

/** The types of relationship by whose targets records are found. */
export const SEARCHED_TYPES: readonly string[] = [
  ...new Set(
    NOUNS.flatMap(({ relationships }) =>
      Object.values(relationships).flatMap(({ type, searched }) => (searched ? [type] : [])),
    ),
  ),
];
