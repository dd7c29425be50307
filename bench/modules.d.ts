/** What bench/node_modules holds, for a check of the types where only the product is installed. */
declare module 'undici' {
  export { Pool } from 'undici-types';
}

declare module '@neo4j/graphql' {
  import type { GraphQLSchema } from 'graphql';
  import type { Driver } from 'neo4j-driver';

  export class Neo4jGraphQL {
    constructor(options: { typeDefs: string; driver: Driver; features?: object });
    getSchema(): Promise<GraphQLSchema>;
  }
}
