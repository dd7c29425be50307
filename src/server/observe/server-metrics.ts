import type { Gauge, Registry } from 'prom-client';
import { VERSION } from '../../kernel/version';
import type { ServedGraph } from '../served-graph';
import { inTime } from '../../kernel/in-time';

type Client = typeof import('prom-client');

/** Prometheus itself waits ten seconds, and wants the other figures also where the store is away. */
const HEALTH_IN = 2_000;

/** What the server counts itself and has at this moment: read when Prometheus asks, and free otherwise. */
export function addServerMetrics(
  { Counter, Gauge }: Client,
  registry: Registry,
  servedGraph: ServedGraph,
): void {
  const registers = [registry];
  const gauge = (name: string, help: string, value: () => number | Promise<number>) => {
    const collect = async function (this: Gauge) {
      this.set(await value());
    };
    return new Gauge({ name, help, registers, collect });
  };
  const counter = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  const { answers, reloads } = servedGraph;

  gauge('ccnso_store_up', 'Whether the store answers: 1 or 0.', () => isUp(servedGraph));
  gauge(
    'ccnso_ready',
    'Whether the server is ready for queries, as /health/ready says: 1 or 0.',
    async () => (servedGraph.isReady ? isUp(servedGraph) : 0),
  );
  const storeOf = () => servedGraph.state().store;
  gauge('ccnso_store_running', 'Statements that run.', () => storeOf().running);
  gauge('ccnso_store_waiting', 'Statements that wait for those that run.', () => storeOf().waiting);
  counter(
    'ccnso_store_refused_total',
    'Statements that were refused because too many waited.',
    () => storeOf().refused,
  );

  counter('ccnso_answers_hits_total', 'Answers that were kept already.', () => answers.hits);
  counter('ccnso_answers_misses_total', 'Answers that were not kept.', () => answers.misses);
  gauge('ccnso_answers_kept', 'Answers that are kept.', () => answers.count);
  gauge('ccnso_answers_bytes', 'Bytes of memory for the kept answers.', () => answers.bytes);

  const workerOf = () => servedGraph.state().worker;
  gauge(
    'ccnso_worker_up',
    'Whether the worker can answer: 1 or 0; 1 where the graph is so small that there is none.',
    () => Number(workerOf()?.isReady ?? true),
  );
  gauge(
    'ccnso_worker_unanswered',
    'Requests that the worker has not answered.',
    () => workerOf()?.unanswered ?? 0,
  );

  gauge(
    'ccnso_graph_loaded_timestamp_seconds',
    'Since when the graph is served, in seconds since 1970.',
    () => servedGraph.state().since.getTime() / 1_000,
  );
  new Counter({
    name: 'ccnso_reloads_total',
    help: 'How often other facts were served since the start (OK), and how often they could not be (FAILED).',
    labelNames: ['outcome'] as const,
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(reloads)) this.inc({ outcome }, count);
    },
  });
  new Gauge({
    name: 'ccnso_graph_info',
    help: 'Which facts are served by which release.',
    labelNames: ['fingerprint', 'version'] as const,
    registers,
    collect() {
      this.reset();
      const { fingerprint } = servedGraph.state();
      this.set({ fingerprint: fingerprint ?? 'unknown', version: VERSION }, 1);
    },
  });
}

async function isUp(servedGraph: ServedGraph): Promise<number> {
  try {
    await inTime(servedGraph.health(), HEALTH_IN, () => new Error('The store is silent.'));
    return 1;
  } catch {
    return 0;
  }
}
