import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { parse } from 'yaml';
import { publishedOperations } from '../../src/server/http/operations';
import { observe, type Observation } from '../../src/server/observe/observe';
import { ServedGraph } from '../../src/server/served-graph';
import { keptLog } from './log-lines';
import { readMetrics, type Sample } from './metrics-page';
import { peopleStore, post, send, startOn } from './serving';

let servedGraph: ServedGraph;
let observation: Observation;
let app: FastifyInstance;
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore(), { answerBytes: 2 ** 20 });
  await servedGraph.start();
  const metrics = { port: 0, host: '127.0.0.1' };
  observation = await observe({ metrics, traces: null }, servedGraph, () => undefined);
  const silent = keptLog('silent').logger;
  app = (await startOn(servedGraph, {}, { logger: silent, observers: observation.observers })).app;
});
afterAll(async () => {
  await app.close();
  await observation.close();
  await servedGraph.close();
});

const ours = (samples: readonly Sample[]) =>
  samples.filter(({ name }) => name.startsWith('ccnso_'));
const address = (path: string) => `http://127.0.0.1:${observation.metricsPort}${path}`;
const page = async () => readMetrics(await (await fetch(address('/metrics'))).text());

const valueOf = (samples: readonly Sample[], name: string, labels: Sample['labels'] = {}) =>
  samples
    .filter((sample) => sample.name === name)
    .filter((sample) =>
      Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    )
    .reduce((sum, { value }) => sum + value, 0);

describe('the page of metrics', () => {
  it('counts requests, errors, costs, statements and kept answers', async () => {
    const before = (await page()).samples;
    const [{ name, query } = { name: '', query: '' }] = publishedOperations();
    await post(app, { query });
    await post(app, { query });
    await post(app, { query: '{ people(first: 2) { nodes { name } } }' });
    await post(app, { query: '{ people(first: 1000) { totalCount } }' });
    await post(app, { query: '{ nobody }' });
    const { samples } = await page();
    const grown = (metric: string, labels?: Sample['labels']) =>
      valueOf(samples, metric, labels) - valueOf(before, metric, labels);
    expect(grown('ccnso_requests_total', { operation: name, outcome: 'OK' })).toBe(2);
    expect(grown('ccnso_requests_total', { operation: 'other', outcome: 'OK' })).toBe(1);
    expect(grown('ccnso_errors_total', { code: 'BAD_REQUEST' })).toBe(1);
    expect(grown('ccnso_errors_total', { code: 'VALIDATION_FAILED' })).toBe(1);
    expect(grown('ccnso_request_duration_seconds_count', { route: '/graphql' })).toBe(5);
    expect(grown('ccnso_request_cost_records_count')).toBe(3);
    expect(grown('ccnso_statement_duration_seconds_count')).toBeGreaterThanOrEqual(1);
    expect(grown('ccnso_answers_hits_total')).toBe(1);
    expect(grown('ccnso_sent_bytes_total')).toBeGreaterThan(500);
    expect(valueOf(samples, 'ccnso_requests_under_way')).toBe(0);
    expect(valueOf(samples, 'ccnso_store_up')).toBe(1);
    expect(samples.find((sample) => sample.name === 'ccnso_graph_info')?.labels).toMatchObject({
      fingerprint: servedGraph.state().fingerprint,
    });
    expect(valueOf(samples, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });

  it('has no more labels after hundreds of operations with names of their own, and all other names', async () => {
    // Whatever is asked of each route and refused with each code has a line from here on.
    await post(app, { query: 'query Name0 { people { totalCount } }' });
    await post(app, { query: '{ nobody }' });
    await send(app, { url: '/graphql?operationName=Name' });
    await send(app, { method: 'POST', url: '/somewhere' });
    await send(app, { url: '/r/person:nobody' });
    await send(app, { url: '/somewhere' });
    const series = async () =>
      // Node.js has some of its own that come when there is something to tell.
      ours((await page()).samples).map(({ name, labels }) => `${name} ${JSON.stringify(labels)}`);
    const before = await series();
    for (let index = 0; index < 250; index++)
      await post(app, {
        query: `query Name${index} { people(first: ${1 + (index % 5)}) { totalCount } }`,
        operationName: `Name${index}`,
      });
    for (let index = 0; index < 100; index++) {
      await post(app, { query: `{ nobody${index} }` });
      await send(app, { url: `/graphql?operationName=Name${index}` });
      await send(app, { url: `/r/person:${index}` });
      await send(app, { url: `/somewhere/${index}` });
      await send(app, { method: 'POST', url: `/somewhere/${index}` });
    }
    expect((await series()).filter((each) => !before.includes(each))).toEqual([]);
  });

  it('says whether the server is ready, as its health check does', async () => {
    const ready = async () => valueOf((await page()).samples, 'ccnso_ready');
    expect([await ready(), (await send(app, { url: '/health/ready' })).status]).toEqual([0, 503]);
    servedGraph.isWarm = true;
    expect([await ready(), (await send(app, { url: '/health/ready' })).status]).toEqual([1, 200]);
    servedGraph.isWarm = false;
  });

  it('says that the store is away, and gives the other figures', async () => {
    const store = await peopleStore();
    const graph = new ServedGraph(store);
    const other = await observe(
      { metrics: { port: 0, host: '127.0.0.1' }, traces: null },
      graph,
      () => undefined,
    );
    await store.close();
    const text = await (await fetch(`http://127.0.0.1:${other.metricsPort}/metrics`)).text();
    const { samples } = readMetrics(text);
    expect(valueOf(samples, 'ccnso_store_up')).toBe(0);
    const unknown = { fingerprint: 'unknown' };
    expect(valueOf(samples, 'ccnso_graph_info', unknown)).toBe(1);
    expect(samples.length).toBeGreaterThan(30);
    await other.close();
  });

  it('is at no other address', async () => {
    expect((await fetch(address('/'))).status).toBe(404);
    expect((await fetch(address('/metrics'), { method: 'POST' })).status).toBe(404);
    expect((await send(app, { url: '/metrics' })).status).toBe(404);
  });
});

/** All that looks like one of our metrics, or of those of Node.js, in a text. */
const namedIn = (text: string) => [
  ...new Set(text.match(/\b(ccnso|nodejs|process)_[a-z0-9_]*[a-z0-9]\b/g) ?? []),
];
const missing = async (text: string) => {
  const { names } = await page();
  return namedIn(text).filter((name) => !names.has(name));
};

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** What stands below a heading, by its anchor. */
function sectionOf(guide: string, anchor: string): string {
  const parts = guide.split(/^#{2,3} /m);
  const anchorOf = (part: string) =>
    (part.split('\n')[0] ?? '')
      .toLowerCase()
      .replaceAll(' ', '-')
      .replace(/[^a-z0-9-]/g, '');
  return parts.find((part) => anchorOf(part) === anchor) ?? '';
}

describe('what is made of metrics', () => {
  const rules = readFileSync('deploy/prometheus-rules.yml', 'utf8');
  const dashboard = readFileSync('deploy/grafana-dashboard.json', 'utf8');

  it('is alerts that name metrics that there are, each with what it means and what to do', async () => {
    expect(await missing(rules)).toEqual([]);
    const { groups } = parse(rules) as {
      groups: { rules: Alert[] }[];
    };
    const alerts = groups.flatMap((group) => group.rules);
    expect(alerts.length).toBeGreaterThan(5);
    // What a server says whose store is away is not other facts.
    const differ = alerts.find(({ alert }) => alert === 'CcnsoGraphFactsDiffer');
    expect(differ?.expr).toContain('ccnso_graph_info{fingerprint!="unknown"}');
    const guide = readFileSync('docs/operations.md', 'utf8');
    for (const { alert, expr, labels, annotations } of alerts) {
      expect([alert, namedIn(expr).length > 0 || expr.includes('up{')]).toEqual([alert, true]);
      expect(annotations).toMatchObject({ summary: expect.any(String) as string });
      const row = guide.split('\n').find((line) => line.startsWith(`| \`${alert}\` `));
      expect(row).toContain(`| ${labels['severity']} `);
      const [, section] = /\(#([a-z0-9-]+)\) +\|$/.exec(row ?? '') ?? [];
      expect([alert, sectionOf(guide, section ?? '')]).toEqual([
        alert,
        expect.stringMatching(/^```sh$/m),
      ]);
    }
  });

  it('is a dashboard of metrics that there are', async () => {
    expect(await missing(dashboard)).toEqual([]);
    const { panels } = JSON.parse(dashboard) as {
      panels: { title: string; targets?: { expr: string }[] }[];
    };
    expect(panels.length).toBeGreaterThan(8);
    for (const { title, targets } of panels)
      expect([title, (targets ?? []).every(({ expr }) => namedIn(expr).length > 0)]).toEqual([
        title,
        true,
      ]);
  });

  it('is seen to name one that there is not', async () => {
    expect(await missing(`${rules} ccnso_nothing_total`)).toEqual(['ccnso_nothing_total']);
  });
});
