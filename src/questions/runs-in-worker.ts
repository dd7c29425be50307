/**
 * Marks a root field of which the answer walks the graph in memory, which takes
 * longer the larger the graph is: `@Extensions({ [WALKS]: true })`.
 */
export const RUNS_IN_WORKER = 'walksTheGraph';
