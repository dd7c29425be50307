import type { Registry } from 'prom-client';
import type { Account, Observer, Part } from './account';
import type { RequestEntry } from './entry';

type Client = typeof import('prom-client');

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const RECORDS = [1, 10, 100, 500, 1_000, 2_000, 5_000, 10_000, 20_000];

/**
 * Counts requests for Prometheus. A label has only values of ours: the name of a
 * published operation or `other`, the pattern of a route, a code, a statement.
 * What a client calls its operation is in the log and not here, where each name would stay.
 */
export class RequestMetrics implements Observer {
  private readonly requests;
  private readonly errors;
  private readonly failures;
  private readonly seconds;
  private readonly cost;
  private readonly statementSeconds;
  private readonly rows;
  private readonly bytes;
  private readonly underWay;

  constructor({ Counter, Gauge, Histogram }: Client, registry: Registry) {
    const registers = [registry];
    const asked = ['route', 'operation'] as const;
    this.requests = new Counter({
      name: 'ccnso_requests_total',
      help: 'Requests by what they asked for and how they ended: OK or the code of their first error.',
      labelNames: [...asked, 'outcome'] as const,
      registers,
    });
    this.errors = new Counter({
      name: 'ccnso_errors_total',
      help: 'Errors in answers by code and operation; an answer counts once for each of its codes.',
      labelNames: ['code', 'operation'] as const,
      registers,
    });
    this.failures = new Counter({
      // Without labels it is there from the start, so that the first one is an increase.
      name: 'ccnso_failures_total',
      help: 'Requests with an error that is a fault of the program.',
      registers,
    });
    this.seconds = new Histogram({
      name: 'ccnso_request_duration_seconds',
      help: 'How long requests took, from their headers to the end of the answer.',
      labelNames: asked,
      buckets: SECONDS,
      registers,
    });
    this.cost = new Histogram({
      name: 'ccnso_request_cost_records',
      help: 'How many records operations could read, as they were planned.',
      buckets: RECORDS,
      registers,
    });
    this.statementSeconds = new Histogram({
      name: 'ccnso_statement_duration_seconds',
      help: 'How long requests waited for statements, which several of them can share.',
      labelNames: ['statement'] as const,
      buckets: SECONDS,
      registers,
    });
    this.rows = new Counter({
      name: 'ccnso_rows_total',
      help: 'Rows that statements gave.',
      registers,
    });
    this.bytes = new Counter({
      name: 'ccnso_sent_bytes_total',
      help: 'Bytes of answers as they were sent, with their headers.',
      registers,
    });
    this.underWay = new Gauge({
      name: 'ccnso_requests_under_way',
      help: 'Requests that have come and are not answered yet.',
      registers,
    });
  }

  begins(): void {
    this.underWay.inc();
  }

  part(_account: Account, part: Part, name: string): () => void {
    if (part !== 'statement') return () => undefined;
    const begun = performance.now();
    return () => {
      this.statementSeconds.observe({ statement: name }, (performance.now() - begun) / 1_000);
    };
  }

  ends(account: Account, entry: RequestEntry): void {
    const { codes } = account;
    const route = entry.route ?? 'none';
    const operation = entry.published ?? (entry.document ? 'other' : 'none');
    this.underWay.dec();
    this.requests.inc({ route, operation, outcome: entry.outcome });
    if (codes.has('INTERNAL')) this.failures.inc();
    for (const code of codes) this.errors.inc({ code, operation });
    this.seconds.observe({ route, operation }, entry.ms / 1_000);
    if (entry.cost !== undefined) this.cost.observe(entry.cost);
    this.rows.inc(account.rows);
    this.bytes.inc(entry.bytes);
  }
}
