import { CombinedGraphQLErrors, gql, type ApolloClient } from '@apollo/client';
import { apolloClient } from './examples/apollo';
import { ADDRESS, operations } from './sandbox';

interface Pages {
  readonly committees: {
    readonly edges: readonly unknown[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

let client: ApolloClient;
const warned = jest.spyOn(console, 'warn');
const failed = jest.spyOn(console, 'error');
const fetched = jest.spyOn(globalThis, 'fetch');
beforeAll(async () => {
  client = await apolloClient(ADDRESS);
});
afterEach(() => {
  expect(warned).not.toHaveBeenCalled();
  expect(failed).not.toHaveBeenCalled();
});
afterAll(() => client.stop());

it('answers every published operation, by GET, and keeps it whole', async () => {
  for (const { name, query } of await operations()) {
    const document = gql(query);
    const { data } = await client.query({ query: document });
    // What is missing in the cache would be asked for again.
    const cached = client.readQuery({ query: document });
    expect([name, cached]).toEqual([name, data]);
  }
  const methods = fetched.mock.calls.map(([, options]) => options?.method ?? 'GET');
  expect(new Set(methods)).toEqual(new Set(['GET']));
});

it('puts pages together', async () => {
  const query = gql`
    query Pages($after: String) {
      committees(first: 5, after: $after) {
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
  const pages = client.watchQuery<Pages>({ query });
  const shown = pages.subscribe(() => undefined);
  const { data } = await client.query<Pages>({ query });
  await pages.fetchMore({ variables: { after: data?.committees.pageInfo.endCursor } });
  const both = client.readQuery<Pages>({ query });
  expect([data, both].map((each) => each?.committees.edges.length)).toEqual([5, 10]);
  shown.unsubscribe();
});

it('knows which types an interface can be', async () => {
  const query = gql`
    {
      node(id: "committee:dasc") {
        id
        ... on Body {
          name
        }
      }
    }
  `;
  await client.query({ query });
  expect(client.readQuery({ query })).toMatchObject({
    node: { name: expect.any(String) as string },
  });
});

it('has the code of an error', async () => {
  const query = gql`
    {
      people(first: 1000) {
        totalCount
      }
    }
  `;
  const { error } = await client.query({ query, errorPolicy: 'all' });
  expect(CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions).toMatchObject({
    code: 'BAD_REQUEST',
  });
});
