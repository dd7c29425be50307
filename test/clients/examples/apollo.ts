import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** The address is that of the server, such as http://localhost:4000. */
export async function apolloClient(address: string) {
  const possibleTypes = await (await fetch(`${address}/possibleTypes.json`)).json();
  const typePolicies = {
    Query: { fields: { committees: relayStylePagination(['filter', 'orderBy']) } },
  };
  return new ApolloClient({
    link: new HttpLink({ uri: `${address}/graphql`, useGETForQueries: true }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
  });
}
