import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { urqlClient } from './examples/urql';
import { ADDRESS, operations } from './sandbox';

const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
const fetched = jest.spyOn(globalThis, 'fetch');
const warnings = () => warned.mock.calls.map(([message]) => String(message));
beforeEach(() => {
  warned.mockClear();
  fetched.mockClear();
});

it('answers every published operation and keeps each record by its id', async () => {
  const client = await urqlClient(ADDRESS);
  for (const { name, query } of await operations()) {
    const { data, error } = await client.query(query, {}).toPromise();
    expect([name, error]).toEqual([name, undefined]);
    const cached = await client.query(query, {}, { requestPolicy: 'cache-only' }).toPromise();
    expect([name, cached.data]).toEqual([name, data]);
  }
  expect(warnings()).toEqual([]);
  // A query that is too long for an address is posted.
  const methods = fetched.mock.calls.map(([, options]) => options?.method);
  expect(methods).toContain('GET');
});

it('is seen to warn of types without a key when it has not been told of them', async () => {
  const url = `${ADDRESS}/graphql`;
  const client = new Client({ url, exchanges: [cacheExchange({}), fetchExchange] });
  await client.query('{ people(first: 1) { nodes { id citations { locator } } } }', {}).toPromise();
  expect(warnings()[0]).toContain('no key could be generated');
});

it('puts pages together', async () => {
  const client = await urqlClient(ADDRESS);
  const query = gql`
    query Pages($after: String) {
      committees(first: 5, after: $after) {
        nodes {
          id
        }
        edges {
          node {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;
  const page = async (after?: string) =>
    (await client.query(query, { after }).toPromise()).data?.committees;
  const first = await page();
  const both = await page(first.pageInfo.endCursor);
  expect([first.edges.length, both.edges.length]).toEqual([5, 10]);
});
