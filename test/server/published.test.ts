import type { FastifyInstance } from 'fastify';
import { publishedOperations } from '../../src/server/http/operations';
import { ServedGraph } from '../../src/server/served-graph';
import { bodyOf, peopleStore, post, send, serverOn, type Body } from './serving';

let app: FastifyInstance;
let servedGraph: ServedGraph;
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore());
  await servedGraph.start();
  app = await serverOn(servedGraph);
});
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});

const OPERATION = publishedOperations().find(({ name }) => name === 'PersonCareer');
const { name, sha256, query } = OPERATION as NonNullable<typeof OPERATION>;
const variables = { name: 'Ada' };
const byHash = (sha256Hash: unknown, rest = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash }, ...rest },
});

type Asked = Readonly<Record<string, unknown>>;

async function get(asked: Asked | string, method = 'GET') {
  const parts = typeof asked === 'string' ? asked : addressOf(asked);
  return send(app, { method, url: `/graphql?${parts}` });
}

function addressOf(asked: Asked): string {
  const texts = Object.entries(asked).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(Object.fromEntries(texts) as Record<string, string>).toString();
}

const WAYS: readonly (readonly [string, (asked: Asked) => Promise<Body>])[] = [
  ['GET', async (asked) => bodyOf(await get(asked))],
  ['POST', async (asked) => (await post(app, asked)).body],
];

describe.each(WAYS)('a published operation, by %s', (_way, ask) => {
  let whole: Body;
  beforeAll(async () => {
    whole = await ask({ query, variables });
    expect(whole).toMatchObject({ data: { person: { name: 'Ada' } } });
  });

  it('is found by its name', async () => {
    expect(await ask({ operationName: name, variables })).toEqual(whole);
    expect(await ask({ operationName: name, query: '', variables })).toEqual(whole);
  });

  it('is found by its hash, alone or with its name', async () => {
    expect(await ask({ ...byHash(sha256), variables })).toEqual(whole);
    expect(await ask({ ...byHash(sha256), operationName: name, variables })).toEqual(whole);
  });

  it('runs with the defaults of its variables, and with other extensions', async () => {
    expect(await ask({ operationName: name })).toHaveProperty('data.person', null);
    const told = { extensions: { cost: { records: expect.any(Number) as number } } };
    expect(await ask({ operationName: name, extensions: { cost: true } })).toMatchObject(told);
    expect(await ask(byHash(sha256, { cost: true }))).toMatchObject(told);
  });

  it('is not looked for beside a query', async () => {
    const own = `query ${name} { people { totalCount } }`;
    expect(await ask({ query: own, operationName: name })).toEqual({
      data: { people: { totalCount: 3 } },
    });
  });

  it('is refused by a name that is none, and the name is told', async () => {
    const message =
      'There is no query, and no published operation Nothing; /operations.json lists them.';
    const refused = { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] };
    expect(await ask({ operationName: 'Nothing' })).toEqual(refused);
  });

  it('is refused by a name with a slip in it, and the nearest name is told', async () => {
    const { errors } = await ask({ operationName: name.slice(0, -1) });
    expect(errors?.[0]?.message).toContain(`; did you mean ${name}? /operations.json lists them.`);
  });

  it.each(['<script>', 'constructor', '__proto__', 'a'.repeat(101)])(
    'is not found by the name %s',
    async (other) => {
      const body = await ask({ operationName: other });
      expect(body.data).toBeUndefined();
      expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
      if (!/^\w{1,100}$/.test(other)) expect(JSON.stringify(body)).not.toContain(other);
    },
  );

  it.each(['a'.repeat(64), 'constructor', 7, null])('is not found by the hash %s', async (hash) => {
    const body = await ask(byHash(hash));
    expect(body.data).toBeUndefined();
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  });

  it('is not answered by its name where another hash is given', async () => {
    expect((await ask({ ...byHash('a'.repeat(64)), operationName: name })).data).toBeUndefined();
  });
});

describe('an address of a published operation', () => {
  it.each([
    ['{bad', 'The extensions search parameter contains invalid JSON.'],
    ['7', expect.stringContaining('extensions') as string],
    ['[]', expect.stringContaining('extensions') as string],
  ])('with the extensions %s is refused, and says that it is they', async (extensions, message) => {
    const response = await get({ operationName: name, extensions });
    expect(response.status).toBe(400);
    expect(bodyOf(response).errors?.[0]).toMatchObject({ message });
  });

  it('with nothing in the extensions is one without', async () => {
    const plain = (await get(`operationName=${name}`)).text;
    for (const nothing of ['', 'null', '{}'])
      expect((await get({ operationName: name, extensions: nothing })).text).toBe(plain);
  });

  it('has its tag and no body for HEAD', async () => {
    const { headers } = await get({ operationName: name });
    const head = await get({ operationName: name }, 'HEAD');
    expect([head.status, head.text, head.headers['etag']]).toEqual([200, '', headers['etag']]);
  });
});

it('every published operation has a hash of its own in /operations.json', async () => {
  const { text } = await send(app, { url: '/operations.json' });
  const listed = JSON.parse(text) as { name: string; sha256: string; query: string }[];
  expect(listed.map((each) => each.sha256)).toEqual(publishedOperations().map((o) => o.sha256));
  expect(new Set(listed.map((each) => each.sha256)).size).toBe(listed.length);
  expect(listed[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});
