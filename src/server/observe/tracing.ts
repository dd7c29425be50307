import type { IncomingHttpHeaders } from 'node:http';
import {
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { Refusal } from '../../kernel/errors';
import { VERSION } from '../../kernel/version';
import type { LogError } from '../log';
import type { Account, Observer, Part } from './account';
import type { RequestEntry } from './entry';
import { TellingExporter } from './telling-exporter';

const NAME = 'ccnso-graph';

/** A request whose span is open, with the context in which its parts are. */
interface Open {
  readonly span: Span;
  readonly inside: Context;
}

/** Sends spans of requests and of their parts to a collector of OpenTelemetry. */
export class Tracing implements Observer {
  private readonly provider: BasicTracerProvider;
  private readonly tracer: Tracer;
  private readonly propagator = new W3CTraceContextPropagator();
  private readonly open = new WeakMap<Account, Open>();

  constructor(endpoint: string, log: LogError) {
    const sent = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
    const exporter = new TellingExporter(sent, log);
    const attributes = { 'service.name': NAME, 'service.version': VERSION };
    this.provider = new BasicTracerProvider({
      // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES, which the library reads, have the last word.
      resource: defaultResource()
        .merge(resourceFromAttributes(attributes))
        .merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor(exporter)],
    });
    this.tracer = this.provider.getTracer(NAME, VERSION);
  }

  begins(account: Account, headers: IncomingHttpHeaders): void {
    const outside = this.propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const span = this.tracer.startSpan('request', { kind: SpanKind.SERVER }, outside);
    this.open.set(account, { span, inside: trace.setSpan(outside, span) });
  }

  part(account: Account, part: Part, name: string): (error?: unknown) => void {
    const { inside } = this.open.get(account) ?? {};
    const title = name === part ? part : `${part} ${name}`;
    const span = this.tracer.startSpan(title, { kind: SpanKind.INTERNAL }, inside);
    return (error) => {
      if (error) fail(span, error instanceof Refusal ? error.code : 'INTERNAL');
      span.end();
    };
  }

  ends(account: Account, entry: RequestEntry): void {
    const { span } = this.open.get(account) ?? {};
    if (!span) return;
    const { method, route, status, outcome, requestId, operation, document, published } = entry;
    span.updateName(`${method} ${route ?? ''}`.trim());
    span.setAttributes({
      'http.request.method': method,
      ...(route ? { 'http.route': route } : {}),
      'http.response.status_code': status,
      ...(operation ? { 'graphql.operation.name': operation } : {}),
      ...(document ? { 'ccnso.document.sha256': document } : {}),
      ...(published ? { 'ccnso.published': published } : {}),
      'ccnso.request.id': requestId,
      'ccnso.cost': entry.cost ?? 0,
      'ccnso.statements': account.statements,
      'ccnso.rows': account.rows,
    });
    if (outcome !== 'OK') fail(span, outcome);
    span.end();
  }

  /** Sends what is not sent yet. */
  async close(): Promise<void> {
    // A collector that is away takes nothing from the server.
    await this.provider.shutdown().catch(() => undefined);
  }
}

/** What an error says can hold values; its code does not. */
function fail(span: Span, code: string): void {
  span.setAttribute('error.type', code);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
