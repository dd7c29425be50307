/**
 * What one request may cost, and how long lists can be. The first two are half as much again
 * as the dearest published operation costs, in round numbers; a test holds them to that.
 */
export const MOST_RELATIONS = 60;
export const MOST_RECORDS = 19_000;

/**
 * Relations one in another. Neo4j plans a statement with 12 of them in a second or two when it first
 * sees it, three times as long for each one more, and never one with 17. The deepest published
 * operation has 5.
 */
export const MOST_DEEP = 12;

/**
 * How many records an engine may scan for one request to filter, order and count its lists, each
 * as often as it is compared. What comes near to it takes 0.4 s alone on the embedded engine and
 * 0.5 s on Neo4j, on two cores.
 */
export const MOST_SCANNED = 800_000;

/** A document with more tokens than these is not parsed further; the largest published one has some 400. */
export const MOST_TOKENS = 2_000;

/** A question answers with no more records than these; where there are more, its answer says so. */
export const QUESTION_ROWS = 100;

/** One answer of a field such as `citation` costs about as much as to read so many records. */
export const ANSWER_RECORDS = 5;

/**
 * A document that leads to more reads than these is planned no further. It is
 * refused anyway, and a few lines can lead to millions: where a relation reaches
 * two nouns, each level of a selection has twice as many reads as the one above.
 */
export const MOST_PLANNED_RELATIONS = 4 * MOST_RELATIONS;

/** The same of fields below questions, which read nothing until they show a record. */
export const MOST_QUESTION_FIELDS = 1_000;

/** What a filter may hold: relations one in another, things that it asks for, and values in a list. */
export const MOST_FILTER_RELATIONS = 3;
export const MOST_FILTER_PARTS = 50;
/** `and`, `or` and `not` one in another. The embedded engine cannot parse a statement with 20 of them. */
export const MOST_FILTER_NESTING = 10;
export const MOST_FILTER_VALUES = 100;

export const MOST_ORDER_KEYS = 5;
