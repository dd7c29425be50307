/** A flat page: decisions since a day, with properties only. */
import * as bare from '../bare/flat.mjs';
import { nodes } from './connection.mjs';
import { numbers } from './numbers.mjs';

/** @import { Question } from '../types.js' */

const ours = /* GraphQL */ `
  query Flat($since: PartialDate!, $first: Int!) {
    decisions(first: $first, filter: { date: { within: { from: $since } } }) {
      nodes {
        id
        label
        number
        date
        title
        kind
      }
    }
  }
`;

const peer = /* GraphQL */ `
  query Flat($since: String!, $first: Int!) {
    decisionsConnection(first: $first, where: { date: { gte: $since } }, sort: [{ sk: ASC }]) {
      edges {
        node {
          id
          label
          number
          date
          title
          kind
        }
      }
    }
  }
`;

/** @type {Question} */
export const flat = {
  name: 'flat',
  about: 'a page of decisions since a day, with properties only',
  ours,
  variables: ({ days }) => ({
    // A month is stored as `2016-05`, which as a text comes before its first day.
    since: days.filter((day) => !day.endsWith('-01')),
    first: numbers(20, 39),
  }),
  peer: {
    query: peer,
    asOurs: ({ decisionsConnection }) => ({ decisions: { nodes: nodes(decisionsConnection) } }),
  },
  bare,
};
