import type { TextFormat } from './text-format';
import type { LineageLink, LineageRelationship, LineageSteps } from './lineage';

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
  | 'Post'
  | 'Term'
  | 'Territory'
  | 'Topic';

/** A closed list of values, each with the sentence that says what it means. */
export interface Vocabulary {
  readonly name: string;
  readonly about: string;
  readonly values: Readonly<Record<string, string>>;
  /** What people call the values, where that is not the value in words: `North America` for `NA`. */
  readonly names?: Readonly<Record<string, string>>;
}

/**
 * What a text is to its record, from which follows how much a word in it counts:
 * the label of a ccTLD, a name, another name or a number, the name of what the
 * record stands for, that of a subject, any other text, a remark.
 */
export type SearchLevel = 'label' | 'name' | 'alias' | 'meaning' | 'topic' | 'text' | 'remark';

export type FieldKind = 'text' | 'date' | 'integer' | 'boolean' | 'url' | 'enum';

/** A property of a record. */
export interface Field {
  readonly kind: FieldKind;
  readonly about: string;
  readonly list?: boolean;
  readonly required?: boolean;
  readonly vocabulary?: Vocabulary;
  /** How a text has to be written. */
  readonly format?: TextFormat;
  /** No two records of the noun have the same. */
  readonly unique?: boolean;
  /** The lowest and the highest whole number that makes sense; `POSITIVE` unless given. */
  readonly range?: readonly [lowest: number, highest: number];
  /** What is stored when the files leave the field out. */
  readonly standard?: string | boolean;
  /** Computed by seeding from the record; never written in a file. */
  readonly derived?: boolean;
  /** Set when records are found by its words. */
  readonly searched?: SearchLevel;
  /** A text that is read and not sorted by. */
  readonly prose?: boolean;
  /** Lists are not filtered by it. */
  readonly plain?: boolean;
  /** Exported files repeat it under its own name where it is the name or the date of the record. */
  readonly repeated?: boolean;
}

/**
 * What is counted from the first one. Nothing here has so many, and sort keys, the API
 * and both engines have room for it.
 */
export const POSITIVE = [1, 100_000] as const;

/** How many a relationship reaches: one, a short list, or a list that can grow and is paged. */
export type Reach = 'one' | 'short' | 'many';

/**
 * So many can be in a short list, unless its relationship says another number. More are
 * refused when the files are read, so nothing is ever cut off.
 */
export const SHORT_LIST_LIMIT = 10;

/** The other side of a relationship: the field under which the nouns it points to show it. */
export interface Inverse {
  /** One name, or one for each noun where the same word would mean two things. */
  readonly name: string | Partial<Record<NounName, string>>;
  readonly about: string;
  /** What one of them is called at a relationship in a picture, where `name` is a plural: `part` of `parts`. */
  readonly one?: string | Partial<Record<NounName, string>>;
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
  /** How many a short list can have; `SHORT_LIST_LIMIT` unless given. */
  readonly most?: number;
  /** True when the stored relationship points at the record that states it. */
  readonly incoming?: boolean;
  readonly required?: boolean;
  /** The targets are records of their own, written inside this one. */
  readonly nested?: boolean;
  /** Following it from record to record must never lead back to the start. */
  readonly acyclic?: boolean;
  /** It can be only planned; then the edge says `happened: false`. */
  readonly plannable?: boolean;
  /** Set when one end came of the other. */
  readonly lineage?: LineageRelationship;
  /** Where a record is from, or what is doubted of it: two records are not connected by sharing it. */
  readonly provenance?: boolean;
  /** The times of the record that states it are not those of the relationship. */
  readonly timeless?: boolean;
  /**
   * Relations, step by step, to other records whose relationships of this type count as
   * those of the record too: what a decision acts on has subjects, and these are its own.
   */
  readonly alsoOf?: readonly (readonly string[])[];
  /** Set when a record is found by the names of what it leads to. */
  readonly searched?: SearchLevel;
  /** Left out of the picture of the model in the documentation. */
  readonly undrawn?: boolean;
  /** Read from both sides, but searched from neither. */
  readonly plain?: boolean;
  /** The property that tells two relationships between the same nodes apart. */
  readonly fact?: 'locator';
  /** Further properties of the relationship, beside the fact. */
  readonly details?: Readonly<Record<string, Field>>;
  readonly inverse: Inverse;
}

/** A relation of a record together with that of its parts. */
export interface Gathered {
  /** The relation, and the one to the parts of the record. */
  readonly of: string;
  readonly parts: string;
  readonly about: string;
}

/** A group of a record that something else tells: what relations lead to, or a field of that. */
export interface GroupedBy {
  readonly about: string;
  /** Names of relations, step by step; the last can be the name of a field, or of the noun at which the path ends. */
  readonly paths: readonly (readonly string[])[];
}

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

/** How records are shown where they are not read field by field: in networks, pictures and files. */
export interface Shown {
  /**
   * How a record is called, as templates: `{field}` stands for a value and `{relation}` for the
   * short label of what it leads to. The first template all of whose parts are known is taken.
   */
  readonly label: readonly string[];
  /** The field that is short enough to name the record inside the label of another. */
  readonly short?: string;
  /** Fields and relations that tell records with one label and the same dates apart. */
  readonly apart?: readonly string[];
  /** The field of which the label says all; files leave it out. */
  readonly name?: string;
  /** The field that says what sort of record it is. */
  readonly kind?: string;
  /** The colours in a picture; grey ones unless given. */
  readonly colours?: { readonly fill: string; readonly stroke: string };
}

/** What it means that a record bears a date, which timelines and changes tell. */
export interface EventDescription {
  readonly kind: string;
  readonly about: string;
  /** By this date something is to be done; it changes nothing. */
  readonly due?: boolean;
}

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
  /** Relations that reach as far as another, and on from the parts of the record, and of these, and so on. */
  readonly gathered?: Readonly<Record<string, Gathered>>;
  /** What its records are counted by besides their own fields and relations, as the API writes it. */
  readonly grouped?: Readonly<Record<string, GroupedBy>>;
  /** Fields that pick one of a list as of a day. */
  readonly picks?: Readonly<Record<string, Choice>>;
  /** What stands before the colon of an id; the name in kebab case unless given. */
  readonly prefix?: string;
  readonly shown: Shown;
  /** What people call its records when they search. */
  readonly called?: readonly string[];
  /** The field of its first date and that of its last, which must not be earlier; those of `dated` unless given. */
  readonly when?: readonly string[];
  /** The value of a field that says that a record is only planned. */
  readonly planned?: { readonly field: string; readonly value: string | boolean };
  /** By field: what happened on its dates. On a date of a list a source shows the record, which changes nothing. */
  readonly events?: Readonly<Record<string, EventDescription>>;
  /** Where its events stand in changes; without a rank, behind all that have one. */
  readonly eventRank?: number;
  /** Its dates stand in no timeline but its own. */
  readonly ownTimeline?: boolean;
  /** The relations to records whose dates stand in its timeline too, as they are its own or it is theirs. */
  readonly timelineOf?: readonly string[];
  /** The relation to the record on whose date it happened, for what has no date of its own. */
  readonly datedBy?: string;
  /** The relation to the events with the first of which it began, for what has no date of its own. */
  readonly beganWith?: string;
  /** It stands between other records and says how they belong together. */
  readonly link?: boolean;
  /** Set when its records stand for steps of lineages, between the records that they connect. */
  readonly lineage?: LineageLink | LineageSteps;
  /** Left out of the picture of the model in the documentation. */
  readonly undrawn?: boolean;
}
