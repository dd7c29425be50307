/**
 * The language in which the nouns of the graph are described. One description
 * is read by every room: seeding validates and loads by it, the plan finds its
 * relations in it, and the GraphQL types are made from it.
 */
export type NounName =
  | 'Activity'
  | 'Affiliation'
  | 'AgendaItem'
  | 'CcTld'
  | 'Committee'
  | 'Decision'
  | 'Dispute'
  | 'Document'
  | 'Effect'
  | 'Meeting'
  | 'MemberCount'
  | 'Membership'
  | 'Milestone'
  | 'Organization'
  | 'Person'
  | 'Policy'
  | 'Term'
  | 'Territory'
  | 'Topic';

/** A closed list of values, each with the sentence that says what it means. */
export interface Vocabulary {
  readonly name: string;
  readonly about: string;
  readonly values: Readonly<Record<string, string>>;
}

export type FieldKind = 'text' | 'date' | 'day' | 'integer' | 'boolean' | 'url' | 'enum';

/** A property of a record. */
export interface Field {
  readonly kind: FieldKind;
  readonly about: string;
  readonly list?: boolean;
  readonly required?: boolean;
  readonly vocabulary?: Vocabulary;
  /** What is stored when the files leave the field out. */
  readonly standard?: string | boolean;
  /** Computed by seeding from the record; never written in a file. */
  readonly derived?: boolean;
}

type Options = Partial<Pick<Field, 'list' | 'required' | 'standard' | 'derived'>>;
const make =
  (kind: FieldKind) =>
  (about: string, options: Options = {}): Field => ({ kind, about, ...options });

export const text = make('text');
export const partialDate = make('date');
export const integer = make('integer');
export const flag = make('boolean');
export const url = make('url');
export const oneOf = (vocabulary: Vocabulary, about: string, options: Options = {}): Field => ({
  kind: 'enum',
  vocabulary,
  about,
  ...options,
});

/** How many a relationship reaches: one, a short list, or a list that can grow and is paged. */
export type Reach = 'one' | 'short' | 'many';

/** More than these in a short list is refused when the files are read, so nothing is ever cut off. */
export const SHORT_LIST_LIMIT = 25;

/** The other side of a relationship: the field under which the nouns it points to show it. */
export interface Inverse {
  /** One name, or one for each noun where the same word would mean two things. */
  readonly name: string | Partial<Record<NounName, string>>;
  readonly about: string;
  readonly reach?: Reach;
  /** A way back that is read but hardly ever searched: its list can be paged, and not filtered or ordered. */
  readonly plain?: boolean;
  /** A way to count that is not by the records: by how many different nodes a relationship of theirs leads to. */
  readonly countedBy?: { readonly name: string; readonly relationship: string };
}

/** A relationship as the record that states it sees it. */
export interface Relationship {
  readonly type: string;
  readonly to: readonly NounName[];
  readonly about: string;
  readonly reach: Reach;
  /** True when the stored relationship points at the record that states it. */
  readonly incoming?: boolean;
  readonly required?: boolean;
  /** The targets are records of their own, written inside this one. */
  readonly nested?: boolean;
  /** Following it from record to record must never lead back to the start. */
  readonly acyclic?: boolean;
  /** It can be only planned; then the edge says `happened: false`. */
  readonly lineage?: boolean;
  /** Read from both sides, but searched from neither. */
  readonly plain?: boolean;
  /** The property that tells two relationships between the same nodes apart. */
  readonly fact?: 'locator';
  readonly inverse: Inverse;
}

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

/** The last of a list of events that had happened by a day, or the first that had not. */
export interface Choice {
  readonly from: string;
  readonly which: 'last happened' | 'next';
  readonly about: string;
}

/** The properties that are stored with a dated record, from which grades and lengths follow. */
export const BOUNDS = [
  'certainFrom',
  'certainTo',
  'expectedTo',
  'possibleFrom',
  'possibleTo',
] as const;

/** A noun: what it is, its properties, and the relationships that its records state. */
export interface Noun {
  readonly name: NounName;
  readonly about: string;
  /** The name of the root connection and of the section in the files; none for nested records. */
  readonly section?: string;
  /** The root field and argument by which one is found. */
  readonly key?: {
    readonly root: string;
    readonly argument: string;
    readonly about: string;
    /** Fields by rank: codes first, then names, then other names. */
    readonly ranks: readonly (readonly string[])[];
  };
  /**
   * The fields that make the natural order, before the id; of fields in a list
   * of their own, the first that is known. What is unknown comes last.
   */
  readonly order: readonly (string | readonly string[])[];
  readonly orderAbout: string;
  /** Every record but a document, and what is nested without a source of its own, cites. */
  readonly cites: 'required' | 'inherited' | 'none';
  /**
   * What can be asked for as of a day. A tenure holds from its first date to its
   * second; an event has happened from its date on.
   */
  readonly dated?: { readonly kind: 'tenure' | 'event'; readonly fields: readonly string[] };
  readonly fields: Readonly<Record<string, Field>>;
  readonly relationships: Readonly<Record<string, Relationship>>;
  /** Fields that the API computes from stored properties, each with the properties that it needs. */
  readonly computed?: Readonly<Record<string, readonly string[]>>;
  /** Fields that pick one of a list as of a day. */
  readonly picks?: Readonly<Record<string, Choice>>;
  /** Pairs of dates of which the second must not lie before the first. */
  readonly spans?: readonly (readonly [string, string])[];
}

export const noun = (name: NounName, description: Omit<Noun, 'name'>): Noun => ({
  name,
  ...description,
});
