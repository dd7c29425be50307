/** What walks the graph or searches it: the published operations, which have no counterpart elsewhere. */
import { readFileSync } from 'node:fs';
import { numbers } from './numbers.mjs';

/** @import { Question } from '../types.js' */

/** @param {string} name */
const published = (name) =>
  readFileSync(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

/** @type {Question} */
export const lineage = {
  name: 'lineage',
  about: 'what led to a record, to depth 5, with sources',
  ours: published('policy-lineage'),
  variables: ({ withLineage }) => ({ of: withLineage, depth: [5], first: numbers(50, 100) }),
};

/** @type {Question} */
export const paths = {
  name: 'paths',
  about: 'the shortest paths from a person to a committee or a policy, with sources',
  ours: published('shortest-paths'),
  variables: ({ people, ends }) => ({ from: people, to: ends, first: [3, 4, 5] }),
};

/** @type {Question} */
export const search = {
  name: 'search',
  about: 'a search for the first words of a label, the last one cut short',
  ours: published('search'),
  variables: ({ texts }) => ({ text: texts, first: numbers(5, 20) }),
};
