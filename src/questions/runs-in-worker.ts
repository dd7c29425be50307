/** The name of the extension of root fields that a worker thread answers when the graph is large. */
export const RUNS_IN_WORKER = 'runsInWorker';
