/** A nested read, four levels deep: who is on a committee, from where, and what else they sit on. */
import * as bare from '../bare/nested.mjs';
import { nodes } from './connection.mjs';
import { numbers } from './numbers.mjs';

/** @import { Question, Reshape } from '../types.js' */

const ours = /* GraphQL */ `
  query Nested($acronym: String!, $first: Int!, $others: Int!, $affiliations: Int!) {
    committee(acronym: $acronym) {
      id
      name
      purpose
      memberships(first: $first) {
        totalCount
        nodes {
          id
          role
          holder {
            id
            label
            ... on Person {
              affiliations(first: $affiliations) {
                nodes {
                  id
                  affiliatedWith {
                    id
                    label
                    ... on CcTld {
                      territory {
                        id
                        name
                        region
                      }
                    }
                  }
                }
              }
              memberships(first: $others) {
                nodes {
                  id
                  role
                  body {
                    id
                    label
                  }
                }
              }
            }
          }
          citations {
            locator
            document {
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

/** With connections, which the library limits before it reads what is below them. */
const peer = /* GraphQL */ `
  query Nested($acronym: String!, $first: Int!, $others: Int!, $affiliations: Int!) {
    committees(where: { acronym: { eq: $acronym } }) {
      id name purpose
      membershipsConnection(first: $first, ${SORT}) {
        totalCount
        edges { node {
          id role
          holder {
            id label
            ... on Person {
              affiliationsConnection(first: $affiliations, ${SORT}) { edges { node {
                id affiliatedWith { id label ... on CcTld { territory { id name region } } }
              } } }
              membershipsConnection(first: $others, ${SORT}) { edges { node {
                id role body { id label }
              } } }
            }
          }
          citationsConnection(sort: [{ node: { sk: ASC } }, { edge: { locator: ASC } }]) {
            edges { properties { locator } node { id label } }
          }
        } }
      }
    }
  }
`;

/** @type {Reshape} */
function asOurs({ committees: [{ membershipsConnection, ...committee }] }) {
  const { totalCount } = membershipsConnection;
  const members = nodes(membershipsConnection).map(memberAsOurs);
  return { committee: { ...committee, memberships: { totalCount, nodes: members } } };
}

/** @param {any} membership */
function memberAsOurs({ holder: [holder], citationsConnection, ...membership }) {
  const citations = citationsConnection.edges.map((/** @type {any} */ { properties, node }) => ({
    locator: properties.locator,
    document: node,
  }));
  return { ...membership, holder: holderAsOurs(holder), citations };
}

/** @param {any} holder */
function holderAsOurs({ affiliationsConnection, membershipsConnection, ...holder }) {
  if (!affiliationsConnection) return holder;
  const affiliations = nodes(affiliationsConnection).map(({ id, affiliatedWith: [affiliate] }) => {
    const { territory, ...rest } = affiliate;
    return { id, affiliatedWith: territory ? { ...rest, territory: territory[0] } : rest };
  });
  const memberships = nodes(membershipsConnection).map(({ body: [body], ...rest }) => ({
    ...rest,
    body,
  }));
  return { ...holder, affiliations: { nodes: affiliations }, memberships: { nodes: memberships } };
}

/** @type {Question} */
export const nested = {
  name: 'nested',
  about: 'a committee, its members, their ccTLDs and other bodies, with sources: four levels deep',
  ours,
  variables: ({ acronyms }) => ({
    acronym: acronyms,
    first: [3, 4, 5, 6, 7, 8, 9, 10],
    others: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    affiliations: numbers(5, 30),
  }),
  peer: { query: peer, asOurs },
  bare,
};
