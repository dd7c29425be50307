import type { ErrorCode } from '../kernel/errors';

/**
 * What one request may cost, and how long lists can be. The first three are half as much again
 * as the dearest published operation costs, in round numbers; a test holds them to that.
 */
export const MOST_RELATIONS = 60;
export const MOST_RECORDS = 19_000;
/** What is selected of each record counts as often as there can be records. */
export const MOST_VALUES = 122_000;

/** Bytes in an answer: the largest published one has 85 kB, and the introspection of the whole schema 634 kB. */
export const MOST_BYTES = 2_000_000;

/**
 * Relations one in another. Neo4j takes 0.7 to 0.9 s to plan a statement with 12 of them when it first
 * sees it, 1.5 to 2.2 s with 14, and 3.5 to 4.1 s with 16, of the 4 s that a statement has.
 */
export const MOST_RELATIONS_DEEP = 12;

/**
 * How many records an engine may scan for one request to filter, order and count its lists, each
 * as often as it is compared. What comes near to it takes 0.4 s alone on the embedded engine and
 * 0.5 s on Neo4j, on two cores.
 */
export const MOST_SCANNED = 800_000;

/** A document with more tokens than these is not parsed further; the largest published one has some 400. */
export const MOST_TOKENS = 2_000;

/**
 * What a document may ask for, before anybody looks at what it means: about twice what the largest
 * published operation and the introspection of GraphiQL have. Nobody needs many aliases or directives
 * but who writes one for each of many records.
 */
export const MOST_FIELDS = 500;
export const MOST_DEPTH = 30;
export const MOST_ROOT_FIELDS = 64;
export const MOST_ALIASES = 100;
export const MOST_DIRECTIVES = 20;

/** Of a document that does not fit the schema, no more faults are told. */
export const MOST_ERRORS = 5;

/** So many values of the schema are told at once; all of it has some 40,000. */
export const MOST_INTROSPECTED = 60_000;

/** A question answers with no more records than these; where there are more, its answer says so. */
export const QUESTION_ROWS = 100;

/** A request is answered within so many milliseconds, or refused: also one that waits for others. */
export const REQUEST_TIME = 5_000;

/** So many pages are made at once, so that what else is asked meanwhile is answered between them, and so many wait. */
export const PAGES_AT_ONCE = 2;
export const PAGES_WAITING = 24;

/** A file is made within so many milliseconds, also one that waits for others. */
export const EXPORT_TIME = 25_000;
/** Files are made one at a time, and so many wait. */
export const EXPORTS_WAITING = 8;
/** When clients have more bytes of files to read than these, no more are sent. */
export const EXPORT_BYTES = 32_000_000;
/** A client that reads nothing of its file for so many milliseconds is left. */
export const EXPORT_READ_TIME = 15_000;

/**
 * What all questions of one request may take: units of about a millisecond of the main thread, measured on the
 * graph of today with the arguments that take longest. A question at the root counts as its number here, and
 * one in the answer of another as 1, as often as it is answered, unless it has a number. The dearest
 * published operation draws a network, and has 260; all others have 60 or less. They are taken in
 * turns, and the layout of a network in pieces, so that nobody waits for all of them.
 */
export const MOST_WORK = 300;
const WORK: Readonly<Record<string, number>> = {
  network: 250,
  search: 30,
  centrality: 20,
  coMembership: 15,
};
export const workOf = (question: string, isRoot: boolean): number =>
  WORK[question] ?? (isRoot ? 10 : 1);

/**
 * One answer of a field that is computed, such as `seats`, costs about as much as to read so many records, of
 * which one takes some 8 microseconds of the main thread: so MOST_RECORDS of them are 150 ms. Measured by
 * hand on the record for which each takes longest, such as the Council. An entry of `citation` is kept when it has
 * been written, so it counts as little as a record does; that was not measured anew.
 */
export const ANSWER_RECORDS = 5;
const ANSWER: Readonly<Record<string, number>> = {
  seats: 50,
  services: 40,
  leadership: 40,
  turnover: 15,
  career: 10,
  spans: 5,
  citation: 1,
};
export const answerRecordsOf = (field: string): number => ANSWER[field] ?? ANSWER_RECORDS;
/** Whether it counts under its first name too; what takes little is in the price of its record. */
export const isDear = (field: string): boolean => field in ANSWER;

/**
 * A document that leads to more reads than these is planned no further. It is
 * refused anyway, and a few lines can lead to millions: where a relation reaches
 * two nouns, each level of a selection has twice as many reads as the one above.
 */
export const MOST_PLANNED_RELATIONS = 4 * MOST_RELATIONS;

/** The same of fields below questions, which read nothing until they show a record. A document with so many is too long. */
export const MOST_QUESTION_FIELDS = 1_000;

/** What a filter may hold: relations one in another, things that it asks for, and values in a list. */
export const MOST_FILTER_RELATIONS = 3;
export const MOST_FILTER_PARTS = 50;
/** `and`, `or` and `not` one in another. The embedded engine cannot parse a statement with 20 of them. */
export const MOST_FILTER_NESTING = 10;
export const MOST_FILTER_VALUES = 100;

export const MOST_ORDER_KEYS = 5;

/** With which code what goes beyond a limit is refused, or what happens instead: for the table of limits in the documentation. */
export const BEYOND = {
  LARGEST_PAGE: 'BAD_REQUEST',
  MOST_RELATIONS: 'QUERY_TOO_COMPLEX',
  MOST_RELATIONS_DEEP: 'QUERY_TOO_COMPLEX',
  MOST_RECORDS: 'QUERY_TOO_COMPLEX',
  MOST_SCANNED: 'QUERY_TOO_COMPLEX',
  MOST_VALUES: 'QUERY_TOO_COMPLEX',
  MOST_BYTES: 'QUERY_TOO_COMPLEX',
  REQUEST_TIME: 'DEADLINE_EXCEEDED',
  MOST_WORK: 'QUERY_TOO_COMPLEX',
  MOST_TOKENS: 'VALIDATION_FAILED',
  MOST_FIELDS: 'QUERY_TOO_COMPLEX',
  MOST_DEPTH: 'QUERY_TOO_COMPLEX',
  MOST_ROOT_FIELDS: 'QUERY_TOO_COMPLEX',
  MOST_ALIASES: 'QUERY_TOO_COMPLEX',
  MOST_DIRECTIVES: 'QUERY_TOO_COMPLEX',
  MOST_INTROSPECTED: 'QUERY_TOO_COMPLEX',
  MOST_ERRORS: { instead: 'one error more says that there are others' },
  MOST_FILTER_RELATIONS: 'QUERY_TOO_COMPLEX',
  MOST_FILTER_PARTS: 'QUERY_TOO_COMPLEX',
  MOST_FILTER_NESTING: 'QUERY_TOO_COMPLEX',
  MOST_FILTER_VALUES: 'BAD_REQUEST',
  MOST_ORDER_KEYS: 'BAD_REQUEST',
  QUESTION_ROWS: { instead: 'the list ends, and `truncated`, where there is one, is true' },
  STEPS: { instead: 'the answer says so; a file is refused with `QUERY_TOO_COMPLEX`' },
  MOST_COMPARED: 'QUERY_TOO_COMPLEX',
  MOST_STEPS: 'QUERY_TOO_COMPLEX',
  LONGEST_TEXT: 'BAD_REQUEST',
  MOST_WORDS: 'BAD_REQUEST',
  LARGEST_BODY: 'PAYLOAD_TOO_LARGE',
  PAGES_AT_ONCE: { instead: 'the others wait' },
  PAGES_WAITING: 'OVERLOADED',
  EXPORT_TIME: 'DEADLINE_EXCEEDED',
  EXPORTS_WAITING: 'OVERLOADED',
  EXPORT_BYTES: 'OVERLOADED',
  EXPORT_READ_TIME: { instead: 'the connection is closed' },
} as const satisfies Readonly<Record<string, ErrorCode | { readonly instead: string }>>;
