import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '../support/wait';
import { Program } from './serving';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status?: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Span['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

const TRACES = ['1', '2', '3'].map((digit) => digit.repeat(32));
const [PARTS = '', UNSAMPLED = '', REFUSED = ''] = TRACES;
const PARENT = '00f067aa0ba902b7';

const ASKED = [
  [
    'query Asked { committees { totalCount } search(text: "s3cret") { totalCount } }',
    `00-${PARTS}-${PARENT}-01`,
  ],
  ['{ committees { totalCount } }', `00-${UNSAMPLED}-${PARENT}-00`],
  ['{ nobody }', `00-${REFUSED}-${PARENT}-01`],
  ['{ __typename }', `00-x-y`],
] as const;

/** What a collector is sent by a server that has answered these queries and was stopped. */
async function sent(): Promise<Sent[]> {
  const bodies: Sent[] = [];
  const collector = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/v1/traces')
        bodies.push(JSON.parse(Buffer.concat(parts).toString()) as Sent);
      reply.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo;
  const program = new Program({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/` });
  const url = `${await program.address()}/graphql`;
  for (const [query, traceparent] of ASKED)
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent },
      body: JSON.stringify({ query }),
    });
  expect(await program.stop()).toBe(0);
  await new Promise((resolve) => collector.close(resolve));
  return bodies;
}

test('that no collector is there is told once, and takes nothing from the server', async () => {
  const program = new Program({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
    OTEL_EXPORTER_OTLP_TIMEOUT: '50',
    OTEL_BSP_SCHEDULE_DELAY: '20',
  });
  const url = `${await program.address()}/graphql?query={__typename}`;
  const lost = () => program.told.split('Traces cannot be sent').length - 1;
  expect((await fetch(url)).status).toBe(200);
  await until(() => lost() > 0);
  expect((await fetch(url)).status).toBe(200);
  // What was not sent is sent when it stops.
  expect(await program.stop()).toBe(0);
  expect(lost()).toBe(1);
});

describe('traces', () => {
  let bodies: Sent[];
  let spans: Span[];
  beforeAll(async () => {
    bodies = await sent();
    spans = bodies.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
  });
  const of = (trace: string) => spans.filter(({ traceId }) => traceId === trace);

  it('go on with the trace of whoever asks, and have no values', () => {
    expect(of(PARTS).find(({ name }) => name === 'POST /graphql')?.parentSpanId).toBe(PARENT);
    expect(JSON.stringify(bodies)).not.toContain('s3cret');
    expect(JSON.stringify(bodies[0]?.resourceSpans[0]?.resource)).toContain('"ccnso-graph"');
  });

  it('have spans of the plan, of statements and of questions below that of a request', () => {
    const root = of(PARTS).find(({ name }) => name === 'POST /graphql');
    const parts = of(PARTS).filter(({ parentSpanId }) => parentSpanId === root?.spanId);
    expect(parts.map(({ name }) => name).sort()).toEqual([
      'plan',
      'question search',
      'statement plan/list',
    ]);
    expect(JSON.stringify(root?.attributes)).toContain('"Asked"');
  });

  it('leave out what whoever asks does not want traced', () => {
    expect(of(UNSAMPLED)).toEqual([]);
  });

  it('begin anew where the trace that is named is none', () => {
    expect(spans.filter(({ traceId }) => !TRACES.includes(traceId))).not.toEqual([]);
  });

  it('say by its code why a request was refused', () => {
    const [root] = of(REFUSED);
    expect(root?.status?.code).toBe(2);
    expect(JSON.stringify(root?.attributes)).toContain('VALIDATION_FAILED');
  });
});
