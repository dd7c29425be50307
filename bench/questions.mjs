/** Questions that walk the graph, each with variables that change: many records, and the hubs. */

/** @import { Question } from './types.js' */

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

/** @param {number} depth @returns {Question} */
const lineage = (depth) => ({
  name: `lineage, depth ${depth}`,
  query: `query ($of: ID!) { lineage(of: $of, depth: ${depth}, first: 100) { truncated truncatedBy nodes { depth record { id } } edges { type date from { id } to { id } statedBy { id } } } }`,
  variables: (index, ids) => ({ of: pick(index, ids) }),
});

/** @param {number} longest @returns {Question} */
const paths = (longest) => ({
  name: `paths, up to ${longest} steps`,
  query: `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: ${longest}) { truncated paths { score steps { type along to { id } } } } }`,
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

/** @type {Question[]} */
export const QUESTIONS = [
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
