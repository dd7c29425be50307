import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { buildSchema, introspectionFromSchema } from 'graphql';

/** The address is that of the server, such as http://localhost:4000. */
export async function urqlClient(address: string) {
  const text = await (await fetch(`${address}/schema.graphql`)).text();
  const schema = introspectionFromSchema(buildSchema(text));
  const keyless: string[] = await (await fetch(`${address}/keylessTypes.json`)).json();
  const keys = Object.fromEntries(keyless.map((name) => [name, () => null]));
  const resolvers = { Query: { committees: relayPagination() } };
  const cache = cacheExchange({ schema, keys, resolvers });
  return new Client({ url: `${address}/graphql`, exchanges: [cache, fetchExchange] });
}
