import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { readConfig, type Config } from '../../src/config/config';
import { createApp, type App, type AppOptions } from '../../src/server/http/app';
import { loadGraph } from '../../src/seeding/load';
import { createSchema } from '../../src/server/graphql/schema';
import { createLogger, type Logger } from '../../src/server/log';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { theSchema } from '../support/ask';
import { embeddedStore } from '../support/engine';
import { cited, graphOfFiles, item } from '../seeding/files';

/** A store with three people: enough to see that an answer comes from it. */
export async function peopleStore(): Promise<Store> {
  const store = embeddedStore();
  const people = ['Ada', 'Ben', 'Cleo'].map((name) =>
    item(`person:${name.toLowerCase()}`, `name: "${name}"`, cited()),
  );
  await loadGraph(store, graphOfFiles({ 'a.yaml': `people:\n${people.join('')}` }));
  return store;
}

type Settings = Partial<Config> & { readonly requestTime?: number };

/** A server of its own on a free port of this machine, which is not warm yet. */
export async function startOn(
  servedGraph: ServedGraph,
  settings: Settings = {},
  { logger = createLogger('silent'), ...options }: AppOptions & { logger?: Logger } = {},
): Promise<App> {
  // How fast the machine is that runs the tests is not tested.
  const config = { requestTime: 60_000, ...readConfig({}), ...settings };
  // The schema writes the addresses of records.
  const schema = settings.publicUrl ? createSchema(settings.publicUrl) : theSchema();
  const started = await createApp(config, schema, servedGraph, logger, options);
  await started.app.listen({ port: 0, host: '127.0.0.1' });
  return started;
}

export async function serverOn(
  servedGraph: ServedGraph,
  settings?: Settings,
): Promise<FastifyInstance> {
  return (await startOn(servedGraph, settings)).app;
}

/** Serves three people while the tests of a file run. */
export function servePeople(use: (app: FastifyInstance) => void): void {
  let app: FastifyInstance;
  let servedGraph: ServedGraph;
  beforeAll(async () => {
    servedGraph = new ServedGraph(await peopleStore());
    app = await serverOn(servedGraph);
    use(app);
  });
  afterAll(async () => {
    await app.close();
    await servedGraph.close();
  });
}

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface Request {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

/** Sends a request as it is, also one that a browser would mend or refuse first. */
export function send(
  app: FastifyInstance,
  { method, url, headers, payload }: Request,
): Promise<Response> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
    sent.on('error', reject);
    sent.on('response', (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          bytes: Buffer.concat(parts),
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.end(payload);
  });
}

export interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export async function post(
  app: FastifyInstance,
  body: object | string,
  headers: Record<string, string> = {},
): Promise<{ response: Response; body: Body }> {
  const response = await send(app, {
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { response, body: bodyOf(response) };
}

/** The body as JSON, which every answer of the API is. */
export function bodyOf({ headers, text }: Response): Body {
  expect(headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/);
  return JSON.parse(text) as Body;
}
