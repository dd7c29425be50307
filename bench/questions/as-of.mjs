/**
 * The Council as of a day: who certainly sat on it. Those of whom it is only expected would come last, in
 * an order that the peer cannot ask for.
 */
import * as bare from '../bare/as-of.mjs';
import { nodes } from './connection.mjs';
import { numbers } from './numbers.mjs';

/** @import { Question } from '../types.js' */

const ours = /* GraphQL */ `
  query AsOf($day: Date!, $first: Int!) {
    committee(acronym: "Council") {
      id
      name
      memberships(asOf: $day, certainty: CERTAIN, first: $first) {
        totalCount
        nodes {
          id
          role
          region
          start
          end
          holder {
            id
            label
          }
        }
      }
    }
  }
`;

/** The peer can ask so because our ingest stores the bounds; it has no grades of its own. */
const peer = /* GraphQL */ `
  query AsOf($day: String!, $first: Int!) {
    committees(where: { acronym: { eq: "Council" } }) {
      id
      name
      membershipsConnection(
        first: $first
        where: { node: { certainFrom: { lte: $day }, certainTo: { gte: $day } } }
        sort: [{ node: { sk: ASC } }]
      ) {
        totalCount
        edges {
          node {
            id
            role
            region
            start
            end
            holder {
              id
              label
            }
          }
        }
      }
    }
  }
`;

/** @type {Question} */
export const asOf = {
  name: 'as of a day',
  about: 'the Council as of a day, with who certainly sat on it',
  ours,
  variables: ({ days }) => ({ day: days, first: numbers(15, 30) }),
  peer: {
    query: peer,
    asOurs: ({ committees: [{ membershipsConnection, ...committee }] }) => ({
      committee: {
        ...committee,
        memberships: {
          totalCount: membershipsConnection.totalCount,
          nodes: nodes(membershipsConnection).map(({ holder: [holder], ...rest }) => ({
            ...rest,
            holder,
          })),
        },
      },
    }),
  },
  bare,
};
