import type { AddressInfo } from 'node:net';
import type { Config } from '../../config/config';
import type { LogError } from '../log';
import type { ServedGraph } from '../served-graph';
import type { Observer } from './account';

export interface Observation {
  readonly observers: readonly Observer[];
  /** Where metrics are served; null where they are not. */
  readonly metricsPort: number | null;
  close(): Promise<void>;
}

/** Starts what the settings ask for, and loads only that. */
export async function observe(
  { metrics, traces }: Pick<Config, 'metrics' | 'traces'>,
  servedGraph: ServedGraph,
  log: LogError,
): Promise<Observation> {
  const measured = metrics
    ? await (await import('./metrics-server.js')).serveMetrics(metrics, servedGraph)
    : null;
  const tracing = traces ? new (await import('./tracing.js')).Tracing(traces, log) : null;
  return {
    observers: [...(measured ? [measured.observer] : []), ...(tracing ? [tracing] : [])],
    metricsPort: measured ? (measured.server.address() as AddressInfo).port : null,
    close: async () => {
      measured?.server.close();
      await tracing?.close();
    },
  };
}
