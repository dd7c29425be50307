import { ExportResultCode, type ExportResult } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import { reasonIn, type LogError } from '../log';

/** Sends spans, and says once that they do not arrive, until they do again: the library says it to nobody. */
export class TellingExporter implements SpanExporter {
  private isTold = false;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly log: LogError,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.exporter.export(spans, (result) => {
      const isLost = result.code !== ExportResultCode.SUCCESS;
      if (isLost && !this.isTold) {
        const cause = reasonIn(result.error ?? 'no reason was given');
        this.log({ cause }, 'Traces cannot be sent to OTEL_EXPORTER_OTLP_ENDPOINT; they are lost.');
      }
      this.isTold = isLost;
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }
}
