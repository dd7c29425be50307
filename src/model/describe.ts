import { ORIGIN } from './groups';
import { RESULTED_FROM, type LineageRelationship } from './lineage';
import type {
  Field,
  FieldKind,
  Inverse,
  Noun,
  NounName,
  Reach,
  Relationship,
  Vocabulary,
} from './noun';

/** The words with which the files of the nouns describe them. */
export const noun = (name: NounName, description: Omit<Noun, 'name'>): Noun => ({
  name,
  ...description,
});

type FieldOptions = Omit<Field, 'kind' | 'about' | 'vocabulary'>;
const field =
  (kind: FieldKind) =>
  (about: string, options: FieldOptions = {}): Field => ({ kind, about, ...options });

export const text = field('text');
export const partialDate = field('date');
/** Days between which the date of a field lies, where a source says more of it than its year or month. */
export const dateBounds = (name: string, happened: string): Record<string, Field> => ({
  [`${name}NotBefore`]: partialDate(`It was not ${happened} before this date. Null if not known.`, {
    plain: true,
  }),
  [`${name}NotAfter`]: partialDate(`It was ${happened} by this date. Null if not known.`, {
    plain: true,
  }),
});
export const integer = field('integer');
export const flag = field('boolean');
export const url = field('url');
export const oneOf = (
  vocabulary: Vocabulary,
  about: string,
  options: FieldOptions = {},
): Field => ({ kind: 'enum', vocabulary, about, ...options });

/** A text of whole sentences. */
export const prose = (about: string, options: FieldOptions = {}): Field =>
  text(about, { ...options, prose: true });

type RelationshipOptions = Omit<Relationship, 'type' | 'to' | 'about' | 'reach' | 'inverse'>;
const reaching =
  (reach: Reach) =>
  (
    type: string,
    to: NounName | readonly NounName[],
    about: string,
    inverse: Inverse,
    options: RelationshipOptions = {},
  ): Relationship => ({
    type,
    to: typeof to === 'string' ? [to] : to,
    about,
    reach,
    inverse,
    ...options,
  });

export const one = reaching('one');
export const few = reaching('short');
export const many = reaching('many');

/** The earlier records of the same noun of which a record came, or is to come. */
export const cameOf = (
  type: string,
  noun: NounName,
  about: string,
  inverse: Inverse,
  lineage: LineageRelationship,
): Relationship => many(type, noun, about, inverse, { plannable: true, acyclic: true, lineage });

/** What a record came of, whatever the two are. The later states it, once, and the earlier shows it as `ledTo`. */
export const cameOfOthers = (about: string): Relationship =>
  few(
    'RESULTED_FROM',
    ORIGIN.members,
    about,
    {
      name: 'ledTo',
      about: 'The activities, committees and decisions that resulted from it.',
      reach: 'short',
    },
    { acyclic: true, lineage: RESULTED_FROM },
  );

/** The subjects of a record: it is found by their names, and they are not there by when it is. */
export const aboutTopics = (
  about: string,
  inverse: Inverse,
  alsoOf: Relationship['alsoOf'] = undefined,
): Relationship =>
  few('ABOUT', 'Topic', about, inverse, { searched: 'topic', timeless: true, alsoOf });
