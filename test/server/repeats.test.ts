import { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { loadGraph } from '../../src/seeding/load';
import { cited, graphOfFiles, item } from '../seeding/files';
import { embeddedStore } from '../support/engine';
import { peopleStore, post, serverOn } from './serving';

const PERSON =
  'query Person($id: ID!, $n: Int) { node(id: $id) { id } people(first: $n) { totalCount } }';

let store: Store;
let servedGraph: ServedGraph;
let app: FastifyInstance;
const passes = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
beforeAll(async () => {
  store = await peopleStore();
  // Nothing is kept, so that each request is answered.
  servedGraph = new ServedGraph(store);
});
beforeEach(async () => {
  app = await serverOn(servedGraph);
  passes.mockClear();
});
afterEach(() => app.close());
afterAll(async () => {
  passes.mockRestore();
  await servedGraph.close();
});

const person = (id: string, more: object = {}) => ({ query: PERSON, variables: { id }, ...more });

/** How an answer looks but for the time, and how often Apollo Server was asked by then. */
async function answerTo(body: object, headers?: Record<string, string>) {
  const { response } = await post(app, body, headers);
  const { date: _, 'x-request-id': _id, ...rest } = response.headers;
  return { status: response.status, headers: rest, text: response.text };
}

describe('an operation that plans answer', () => {
  it('passes Apollo Server once, and has the same answer later', async () => {
    const first = await answerTo(person('person:ada'));
    expect(JSON.parse(first.text)).toEqual({
      data: { node: { id: 'person:ada' }, people: { totalCount: 3 } },
    });
    expect(await answerTo(person('person:ada'))).toEqual(first);
    expect((await answerTo(person('person:ben'))).text).toBe(first.text.replace('ada', 'ben'));
    expect(passes).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a variable that does not fit', person('person:ada', { variables: { id: null } })],
    ['a page that is too large', person('', { variables: { id: 'person:ada', n: 1_000 } })],
    ['a record that is not there', person('person:adda')],
    ['another name', person('person:ada', { operationName: 'Other' })],
    ['variables that are none', person('person:ada', { variables: [] })],
    ['a wish for its cost', person('person:ada', { extensions: { cost: true } })],
  ])('is answered by Apollo Server when it comes with %s', async (_, body) => {
    await answerTo(person('person:ada'));
    const first = await answerTo(body);
    expect(await answerTo(body)).toEqual(first);
    expect(passes).toHaveBeenCalledTimes(3);
  });

  it('has the type that each client asks for', async () => {
    const types = ['application/json', 'application/graphql-response+json', '*/*', 'text/plain'];
    for (const accept of types) {
      const first = await answerTo(person('person:ada'), { accept });
      expect(await answerTo(person('person:ada'), { accept })).toEqual(first);
    }
    // What nobody can be given is refused each time.
    expect(passes).toHaveBeenCalledTimes(types.length + 1);
  });
});

it('an answer that is too large is refused, also where the operation is known', async () => {
  const own = embeddedStore();
  const people = [item('person:short', 'name: Short', 'note: x', cited())];
  people.push(item('person:long', 'name: Long', `note: ${'x'.repeat(25_000)}`, cited()));
  await loadGraph(own, graphOfFiles({ 'a.yaml': `people:\n${people.join('')}` }));
  const graph = new ServedGraph(own);
  const other = await serverOn(graph);
  const notes = Array.from({ length: 99 }, (_, index) => `a${index}: note`).join(' ');
  const query = `query ($id: ID!) { node(id: $id) { ... on Person { ${notes} } } }`;
  const ask = async (id: string) => (await post(other, { query, variables: { id } })).response;
  expect((await ask('person:short')).status).toBe(200);
  const refused = await ask('person:long');
  expect([refused.status, JSON.parse(refused.text)]).toEqual([
    400,
    {
      errors: [
        expect.objectContaining({ message: expect.stringMatching(/2000000 bytes/) as string }),
      ],
    },
  ]);
  await other.close();
  await graph.close();
});

it('a question passes Apollo Server each time', async () => {
  const question = { query: '{ dataset { fingerprint } }' };
  expect(await answerTo(question)).toEqual(await answerTo(question));
  expect(passes).toHaveBeenCalledTimes(2);
});
