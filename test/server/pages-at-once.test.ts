import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../src/config/config';
import { PAGES_AT_ONCE, PAGES_WAITING } from '../../src/plan/limits';
import type { Asking } from '../../src/server/graphql/asking';
import { createApp } from '../../src/server/http/app';
import { Pages } from '../../src/server/http/pages';
import { createLogger } from '../../src/server/log';
import { ServedGraph } from '../../src/server/served-graph';
import { theSchema } from '../support/ask';
import { signal, until } from '../support/wait';
import { peopleStore, post, send } from './serving';

/** A server with one page more, of which each ends when it is told to. */
let app: FastifyInstance;
let servedGraph: ServedGraph;
let begun = 0;
let running = 0;
let most = 0;
const end = signal();
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore());
  const config = { ...readConfig({}), requestTime: 60_000 };
  ({ app } = await createApp(config, theSchema(), servedGraph, createLogger('silent')));
  const pages = new Pages({ by: () => () => undefined } as unknown as Asking, servedGraph, config);
  app.get('/slow/:name', (request, reply) =>
    pages.send(request, reply, {}, async () => {
      begun++;
      most = Math.max(most, ++running);
      await end.given;
      running--;
      return { body: 'made' };
    }),
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  end.give();
  await app.close();
  await servedGraph.close();
});

const page = (name: number | string, accept = 'text/html') =>
  send(app, { url: `/slow/${name}`, headers: { accept } });

test('only a few pages are made at once, some wait, and the rest is told to come again', async () => {
  const all = PAGES_AT_ONCE + PAGES_WAITING + 5;
  let refused = 0;
  const asked = Array.from({ length: all }, async (_, name) => {
    const answer = await page(name);
    if (answer.status === 503) refused++;
    return answer;
  });
  await until(() => refused === 5);
  expect(begun).toBe(PAGES_AT_ONCE);
  // A look-up does not wait for them.
  const { body } = await post(app, { query: '{ node(id: "person:ada") { label } }' });
  expect(body.data).toEqual({ node: { label: 'Ada' } });
  // A program is told what it can read, and a person on a page.
  const told = await page('json', 'application/json');
  expect(JSON.parse(told.text)).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
  end.give();
  const answers = await Promise.all(asked);
  expect(most).toBe(PAGES_AT_ONCE);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(all - 5);
  for (const { status, headers, text } of answers.filter((each) => each.status !== 200)) {
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([
      503,
      '1',
      'no-store',
    ]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('<a class="home" href="/">');
    expect(text).toContain('Try again</a>');
  }
});
