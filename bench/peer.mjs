/**
 * The peer: @neo4j/graphql on Apollo Server, over the labels and relationships that the ingest writes.
 * It has only the types that the questions need, and no mutations, as its documentation advises
 * for a small schema. It serves on a free port and sends the port to its parent process.
 */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

/** The order of all lists is that of the stored sort key `sk`, as it is on our side. */
const typeDefs = /* GraphQL */ `
  interface Holder {
    id: ID!
    label: String!
  }

  interface Body {
    id: ID!
    label: String!
  }

  interface Affiliate {
    id: ID!
    label: String!
  }

  type Cites @relationshipProperties {
    locator: String
  }

  type Committee implements Body @node {
    sk: String!
    id: ID!
    label: String!
    name: String!
    acronym: String
    purpose: String
    memberships: [Membership!]! @relationship(type: "IN_BODY", direction: IN)
  }

  type Membership @node {
    sk: String!
    id: ID!
    role: String!
    region: String
    start: String
    end: String
    certainFrom: String!
    certainTo: String!
    holder: [Holder!]! @relationship(type: "HOLDS", direction: IN)
    body: [Body!]! @relationship(type: "IN_BODY", direction: OUT)
    citations: [Document!]! @relationship(type: "CITES", direction: OUT, properties: "Cites")
  }

  type Person implements Holder @node {
    id: ID!
    label: String!
    memberships: [Membership!]! @relationship(type: "HOLDS", direction: OUT)
    affiliations: [Affiliation!]! @relationship(type: "HAS_AFFILIATION", direction: OUT)
  }

  type CcTld implements Holder & Affiliate @node {
    id: ID!
    label: String!
    territory: [Territory!]! @relationship(type: "DESIGNATES", direction: OUT)
  }

  type Organization implements Holder & Body & Affiliate @node {
    id: ID!
    label: String!
  }

  type Affiliation @node {
    sk: String!
    id: ID!
    role: String
    affiliatedWith: [Affiliate!]! @relationship(type: "AFFILIATED_WITH", direction: OUT)
  }

  type Territory @node {
    id: ID!
    name: String!
    region: String
  }

  type Document @node {
    sk: String!
    id: ID!
    label: String!
  }

  type Decision @node {
    sk: String!
    id: ID!
    label: String!
    number: String
    date: String!
    title: String!
    kind: String
  }

  extend schema @mutation(operations: []) @query(read: true, aggregate: false)
`;

const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
});

const library = new Neo4jGraphQL({
  typeDefs,
  driver,
  features: {
    filters: { String: { GTE: true, LTE: true } },
    excludeDeprecatedFields: {
      mutationOperations: true,
      aggregationFilters: true,
      aggregationFiltersOutsideConnection: true,
      relationshipFilters: true,
      attributeFilters: true,
    },
  },
});

const server = new ApolloServer({
  schema: await library.getSchema(),
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
});

const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  // Naming the database spares the driver a question to the server.
  context: () => Promise.resolve({ sessionConfig: { database: 'neo4j' } }),
});
process.send?.({ port: Number(new URL(url).port) });
// It ends with the bench, however that ends.
process.on('disconnect', () => process.exit());
