/** What one request may cost, and how long lists can be. */
export const MOST_BLOCKS = 24;
export const MOST_ROWS = 20_000;

/** A question answers with no more records than these; where there are more, its answer says so. */
export const QUESTION_ROWS = 100;
