/** What there is to ask for: ids, acronyms, days and words of the graph that is served. */
import { shuffled } from './variables.mjs';

/** @import { Client, Pools } from './types.js' */

const COMMITTEES = 40;
const FIRST_YEAR = 2004;
const YEARS = 20;

const WITH_LINEAGE = [
  'decisions',
  'policies',
  'committees',
  'activities',
  'memberships',
  'meetings',
];

/** @param {Client} asked @returns {Promise<Pools>} */
export async function poolsOf(asked) {
  const people = await listed(asked, 'people');
  const committees = await listed(asked, 'committees', 'acronym memberships { totalCount }');
  const lists = await Promise.all(WITH_LINEAGE.map((name) => listed(asked, name)));
  const byMembers = committees
    .filter(({ acronym, memberships }) => acronym && memberships.totalCount > 0)
    .sort((a, b) => b.memberships.totalCount - a.memberships.totalCount);
  const policies = await listed(asked, 'policies');
  const labels = [...people, ...lists.flat()].map(({ label }) => firstWords(label));
  return {
    acronyms: byMembers.slice(0, COMMITTEES).map(({ acronym }) => acronym),
    people: shuffled(idsOf(people)),
    ends: shuffled(idsOf([...byMembers, ...policies])),
    withLineage: shuffled(idsOf(lists.flat())),
    days: shuffled(days()),
    texts: shuffled([...new Set(labels)].filter((text) => text.length > 2)),
  };
}

/** @param {any[]} records @returns {string[]} */
const idsOf = (records) => records.map(({ id }) => id);

/** What somebody has typed who looks for this label. @param {string} label */
const firstWords = (label) => {
  const [first = '', second = ''] = label.replace(/[",:…]/g, '').split(' ');
  return `${first} ${second.slice(0, 4)}`.trim();
};

/** All records of a list. @param {Client} asked @param {string} list @returns {Promise<any[]>} */
async function listed(asked, list, more = '') {
  const query = `query ($after: String) { list: ${list}(first: 100, after: $after) {
    nodes { id label ${more} } pageInfo { hasNextPage endCursor }
  } }`;
  const records = [];
  for (let after = null, goesOn = true; goesOn;) {
    const { data, errors } = await asked.ask({ after }, query);
    if (errors) throw new Error(`${list} cannot be listed: ${JSON.stringify(errors)}`);
    records.push(...data.list.nodes);
    goesOn = data.list.pageInfo.hasNextPage;
    after = data.list.pageInfo.endCursor;
  }
  return records;
}

function days() {
  const first = Date.UTC(FIRST_YEAR, 0, 1);
  const last = Date.UTC(FIRST_YEAR + YEARS, 0, 1);
  const day = 86_400_000;
  return Array.from({ length: (last - first) / day }, (_, index) =>
    new Date(first + index * day).toISOString().slice(0, 10),
  );
}
