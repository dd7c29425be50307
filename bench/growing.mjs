/**
 * What scale.mjs asks: reads whose answers stay the same however large the graph is, and questions that walk
 * it, from many records and from the hubs.
 */
import { byId } from './questions/by-id.mjs';
import { flat } from './questions/flat.mjs';
import { nested } from './questions/nested.mjs';
import { combinations } from './variables.mjs';

/** @import { GrowingQuestion, Pools } from './types.js' */

const HUBS = [
  'committee:ccnso-council',
  'organization:ccnso',
  'topic:idn',
  'topic:dns-abuse',
  'meeting:icann78',
  'territory:in',
];
/**
 * Steps through the ids that never meet twice, with a hub at every tenth.
 * @param {number} index @param {string[]} ids
 */
const pick = (index, ids, step = 104_729) =>
  index % 10 === 9 ? HUBS[((index - 9) / 10) % HUBS.length] : ids[(index * step + 17) % ids.length];

/** @param {number} depth @returns {GrowingQuestion} */
const lineage = (depth) => ({
  name: `lineage, depth ${depth}`,
  query: `query ($of: ID!) { lineage(of: $of, depth: ${depth}, first: 100) { truncated truncatedBy nodes { depth record { id } } edges { type date from { id } to { id } statedBy { id } } } }`,
  variables: (index, ids) => ({ of: pick(index, ids) }),
});

/** @param {number} longest @returns {GrowingQuestion} */
const paths = (longest) => ({
  name: `paths, up to ${longest} steps`,
  query: `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: ${longest}) { truncated paths { score steps { from { id } to { id } links { record { id } } } } } }`,
  variables: (index, ids) => ({ from: pick(index, ids), to: pick(index + 3, ids, 15_485_863) }),
});

const WORDS = [
  'dasc',
  'régis',
  '.il',
  'retirement',
  'council',
  'resolution 159-01',
  'univrsal',
  'a',
];

/** @type {GrowingQuestion[]} */
export const WALKS = [
  lineage(5),
  lineage(20),
  paths(4),
  paths(6),
  paths(8),
  {
    name: 'neighbourhood, depth 3',
    query:
      'query ($of: ID!) { neighbourhood(of: $of, depth: 3, first: 100) { truncated nodes { depth record { id } } edges { type } } }',
    variables: (index, ids) => ({ of: pick(index, ids) }),
  },
  {
    name: 'common',
    query: 'query ($of: [ID!]!) { common(of: $of) { truncated things { record { id } } } }',
    variables: (index, ids) => ({ of: [pick(index, ids), pick(index + 5, ids, 15_485_863)] }),
  },
  {
    name: 'timeline',
    query: 'query ($of: ID!) { timeline(of: $of, first: 20) { totalCount nodes { date kind } } }',
    variables: (index, ids) => ({ of: pick(index, ids) }),
  },
  {
    name: 'search',
    query: 'query ($text: String!) { search(text: $text, first: 20) { totalCount nodes { id } } }',
    variables: (index) => ({ text: WORDS[index % WORDS.length] }),
  },
];

/**
 * The Council is a hub, which all copies share; all else that these find is as large as it was.
 * @param {Pools} pools @returns {GrowingQuestion[]}
 */
export const steadyReads = (pools) =>
  [flat, nested, byId].map(({ name, ours, variables }) => {
    const acronyms = pools.acronyms.filter((acronym) => acronym !== 'Council');
    const { at } = combinations(variables({ ...pools, acronyms }));
    return { name, query: ours, variables: (index) => at(index) };
  });
