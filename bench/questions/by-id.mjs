/** A person by id, with memberships and affiliations. */
import * as bare from '../bare/by-id.mjs';
import { nodes } from './connection.mjs';
import { numbers } from './numbers.mjs';

/** @import { Question } from '../types.js' */

const ours = /* GraphQL */ `
  query ById($id: ID!, $first: Int!, $affiliations: Int!) {
    node(id: $id) {
      id
      label
      ... on Person {
        memberships(first: $first) {
          totalCount
          nodes {
            id
            role
            start
            body {
              id
              label
            }
          }
        }
        affiliations(first: $affiliations) {
          nodes {
            id
            role
            affiliatedWith {
              id
              label
            }
          }
        }
      }
    }
  }
`;

const SORT = 'sort: [{ node: { sk: ASC } }]';

const peer = /* GraphQL */ `
  query ById($id: ID!, $first: Int!, $affiliations: Int!) {
    people(where: { id: { eq: $id } }) {
      id
      label
      membershipsConnection(first: $first, ${SORT}) {
        totalCount
        edges { node { id role start body { id label } } }
      }
      affiliationsConnection(first: $affiliations, ${SORT}) {
        edges { node { id role affiliatedWith { id label } } }
      }
    }
  }
`;

/** @type {Question} */
export const byId = {
  name: 'by id',
  about: 'a person by id, with memberships and affiliations',
  ours,
  // Frontends ask for the same pages of one person after the other, so the id changes fastest.
  variables: ({ people }) => ({ id: people, first: numbers(5, 60), affiliations: numbers(5, 20) }),
  peer: {
    query: peer,
    asOurs: ({ people: [{ membershipsConnection, affiliationsConnection, ...person }] }) => ({
      node: {
        ...person,
        memberships: {
          totalCount: membershipsConnection.totalCount,
          nodes: nodes(membershipsConnection).map(({ body: [body], ...rest }) => ({
            ...rest,
            body,
          })),
        },
        affiliations: {
          nodes: nodes(affiliationsConnection).map(({ affiliatedWith: [of], ...rest }) => ({
            ...rest,
            affiliatedWith: of,
          })),
        },
      },
    }),
  },
  bare,
};
