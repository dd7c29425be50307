import type { FastifyInstance } from 'fastify';
import { loadGraph } from '../../src/seeding/load';
import { ServedGraph } from '../../src/server/served-graph';
import { cited, graphOfFiles, item } from '../seeding/files';
import { send, serverOn } from '../server/serving';
import { embeddedStore } from '../support/engine';

/** Texts that end an element, an attribute, a script or a direction where nothing guards against it. */
export const HOSTILE = {
  script: '<script>alert(1)</script>',
  endOfScript: '</script><img src=x onerror=alert(2)>',
  quote: `" onmouseover="alert(3)' x='`,
  entity: '&lt;b&gt; &amp; <!--',
  rightToLeft: '\u05D9\u05E9\u05E8\u05D0\u05DC',
  long: 'Very long '.repeat(30).trim(),
} as const;

/** A server with a committee for each of these texts, which stands in all of its fields, and what is around it. */
export function serveHostile(use: (get: Get) => void): void {
  let app: FastifyInstance;
  let graph: ServedGraph;
  beforeAll(async () => {
    const store = embeddedStore();
    await loadGraph(store, graphOfFiles({ 'hostile.yaml': hostileFile() }));
    graph = new ServedGraph(store);
    await graph.start();
    app = await serverOn(graph);
    use((url) => send(app, { url, headers: { accept: 'text/html' } }));
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });
}

export type Get = (url: string) => ReturnType<typeof send>;

function hostileFile(): string {
  const texts = Object.entries(HOSTILE);
  const people = texts.map(([name, text]) =>
    item(`person:${name.toLowerCase()}`, `name: ${JSON.stringify(text)}`, cited()),
  );
  const committees = texts.map(([name, text]) =>
    item(
      `committee:${name.toLowerCase()}`,
      `name: ${JSON.stringify(text)}`,
      `aliases: [${JSON.stringify(text)}]`,
      `purpose: ${JSON.stringify(text)}`,
      `note: ${JSON.stringify(text)}`,
      'kind: OTHER',
      `citations: [{document: "document:d", locator: ${JSON.stringify(text)}}]`,
    ),
  );
  const memberships = texts.map(([name, text]) =>
    item(
      `membership:${name.toLowerCase()}`,
      `holder: "person:${name.toLowerCase()}"`,
      `body: "committee:${name.toLowerCase()}"`,
      'role: MEMBER',
      `capacity: ${JSON.stringify(text)}`,
      cited(),
    ),
  );
  return `people:\n${people.join('')}committees:\n${committees.join('')}memberships:\n${memberships.join('')}`;
}
