/** A request that is answered in the worker, as plain data. */
export type WorkerRequest =
  | {
      readonly kind: 'operation';
      readonly query: string;
      readonly variables: Readonly<Record<string, unknown>>;
      readonly operationName: string | null;
    }
  | { readonly kind: 'export'; readonly request: object; readonly publicUrl: string };

/**
 * A thread beside the one that serves, with the same graph open: what walks all
 * of a large graph is answered there, so that nobody else waits for it.
 */
export interface GraphWorker {
  /** The answer as plain data. A graph that is not there yet, or an answer that takes too long, is refused. */
  run(request: WorkerRequest, signal?: AbortSignal): Promise<unknown>;
  /** Resolves when it can answer. */
  whenReady(): Promise<void>;
  /** Whether it has its graph open, and how many requests it has not answered yet. */
  load(): { readonly isReady: boolean; readonly unanswered: number };
  close(): void;
}

/** Opens a worker for the graph with this fingerprint, with so many megabytes for what it computes. */
export type OpenWorker = (fingerprint: string, heap?: number) => GraphWorker;

/**
 * With more records than these, questions that walk the graph are answered in
 * the worker. At twice as many, building the network holds up all others for
 * 0.2 s; today's 4,400 are not worth the memory of a graph that is open twice.
 */
export const WORKER_THRESHOLD = 20_000;
