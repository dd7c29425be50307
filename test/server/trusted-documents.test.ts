import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { getIntrospectionQuery } from 'graphql';
import { allPublished, persistedDocuments } from '../../src/server/http/operations';
import { ServedGraph } from '../../src/server/served-graph';
import { bodyOf, peopleStore, post, send, startOn, type Body } from './serving';

let app: FastifyInstance;
let warmUp: () => Promise<boolean>;
let servedGraph: ServedGraph;
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore());
  ({ app, warmUp } = await startOn(servedGraph, { operations: 'published' }));
});
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});

const ALL = allPublished();
const OPERATION = ALL.find(({ name }) => name === 'PersonCareer');
const { name, sha256, query } = OPERATION as NonNullable<typeof OPERATION>;
const byHash = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

type Asked = Readonly<Record<string, unknown>>;
const WAYS: readonly (readonly [string, (asked: Asked) => Promise<[number, Body]>])[] = [
  [
    'POST',
    async (asked) => {
      const { response, body } = await post(app, asked);
      return [response.status, body];
    },
  ],
  [
    'GET',
    async (asked) => {
      const parts = Object.entries(asked).map(
        ([key, value]) =>
          [key, typeof value === 'string' ? value : JSON.stringify(value)] as [string, string],
      );
      const response = await send(app, { url: `/graphql?${new URLSearchParams(parts)}` });
      return [response.status, bodyOf(response)];
    },
  ],
];

const REFUSED = {
  errors: [
    {
      message:
        'This server answers only its published operations, by name, by hash or as they are; /operations.json lists them.',
      extensions: { code: 'OPERATION_NOT_TRUSTED' },
    },
  ],
};

describe.each(WAYS)('where only published operations are answered, by %s', (_way, ask) => {
  const variables = { name: 'Ada' };

  it.each<[how: string, asked: Asked]>([
    ['its name', { operationName: name }],
    ['its hash', { extensions: byHash(sha256) }],
    ['its hash as documentId', { documentId: `sha256:${sha256}` }],
    ['its text', { query }],
    ['its text with blanks around it', { query: `\n${query.trim()} \n` }],
  ])('one is answered by %s', async (_how, asked) => {
    const [status, body] = await ask({ ...asked, variables });
    expect([status, body]).toMatchObject([200, { data: { person: { name: 'Ada' } } }]);
  });

  it.each<[what: string, asked: Asked]>([
    ['another query', { query: '{ people { totalCount } }' }],
    ['the smallest query', { query: '{ __typename }' }],
    ['introspection', { query: getIntrospectionQuery() }],
    ['a published operation with something more', { query: `${query} query B { __typename }` }],
    ['a published operation with a blank more', { query: query.replace('{', '{ ') }],
    ['another query with the name of one', { query: '{ __typename }', operationName: name }],
    ['another query with the hash of one', { query: '{ a }', extensions: byHash(sha256) }],
    ['another query with the documentId of one', { query: '{ a }', documentId: sha256 }],
    ['a hash of nothing', { extensions: byHash('a'.repeat(64)) }],
    ['a mutation', { query: 'mutation { a }' }],
    ['what is no query', { query: '{' }],
  ])('all else is refused: %s', async (_what, asked) => {
    expect(await ask(asked)).toEqual([403, REFUSED]);
  });

  it('the limits hold', async () => {
    const [, body] = await ask({ operationName: 'CommitteeMembers', variables: { first: 101 } });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('a name or a documentId of none is refused, and a request for nothing as anywhere', async () => {
    for (const asked of [{ operationName: 'None' }, { documentId: 'b' }, { variables }]) {
      const [status, body] = await ask(asked);
      expect([status, body.errors?.[0]?.extensions]).toEqual([400, { code: 'BAD_REQUEST' }]);
    }
  });
});

describe('where only published operations are answered', () => {
  it('a text that is none is refused', async () => {
    for (const other of [5, [query], { query }]) {
      const { response } = await post(app, { query: other });
      expect(response.status).toBe(403);
    }
  });

  it('the server gets ready, people find the page, and files and the schema are there', async () => {
    await warmUp();
    expect((await send(app, { url: '/health/ready' })).status).toBe(200);
    const headers = { accept: 'text/html' };
    expect((await send(app, { url: '/graphql', headers })).status).toBe(303);
    for (const url of ['/schema.graphql', '/export?format=csv', '/operations.json'])
      expect((await send(app, { url })).status).toBe(200);
  });
});

describe('the manifest of the published operations', () => {
  const FILE = 'schema/persisted-documents.json';

  it('is what the operations make; `npm run schema` writes it', async () => {
    const manifest = persistedDocuments(ALL);
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(manifest);
    const { text } = await send(app, { url: '/persisted-documents.json' });
    expect(JSON.parse(text)).toEqual(manifest);
  });

  it('has for each an id by which it is answered', async () => {
    const { operations } = persistedDocuments(ALL);
    for (const { id, body } of operations) {
      const needed = [...body.matchAll(/\$(\w+): (ID!|String!|\[ID!\]!)(?! =)/g)];
      const variables = Object.fromEntries(
        needed.map(([, name = '', list]): [string, unknown] => [
          name,
          list === '[ID!]!' ? ['person:nobody'] : 'person:nobody',
        ]),
      );
      const { response } = await post(app, { extensions: byHash(id), variables });
      expect(response.status).toBe(200);
    }
  });
});
