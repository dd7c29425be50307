/**
 * The question that is measured: who is on a committee, from which ccTLD, and what else they sit
 * on. Ours is the published operation as it stands. The peer has two ways to ask it.
 */
import { readFileSync } from 'node:fs';
import { root } from './servers.mjs';

/** @import { Answer, Reshape } from './types.js' */
/** @typedef {(selection: string) => string} Wrap A list or a connection around a selection. */

export const ours = readFileSync(`${root}/schema/operations/committee-members.graphql`, 'utf8');

/**
 * The pages below are those of the published operation: 3 as it says there, and 20 unless said.
 * @param {Wrap} affiliations @param {Wrap} memberships
 */
const member = (affiliations, memberships) => `
  role
  holder {
    id
    ... on Person {
      name
      ${affiliations(`affiliatedWith { id ... on CcTld { unicode territory { name region } } }`)}
      ${memberships(`role body { name }`)}
    }
  }
  citationsConnection(sort: [{ node: { sk: ASC } }, { edge: { locator: ASC } }]) {
    edges { properties { locator } node { title } }
  }`;

/** @type {(name: string, limit: number | string) => Wrap} */
const list = (name, limit) => (selection) =>
  `${name}(limit: ${limit}, sort: [{ sk: ASC }]) { ${selection} }`;
/** @type {(name: string, first: number) => Wrap} */
const connection = (name, first) => (selection) =>
  `${name}Connection(first: ${first}, sort: [{ node: { sk: ASC } }]) { edges { node { ${selection} } } }`;

/** @param {string} memberships */
const peer = (memberships) => `query CommitteeMembers($acronym: String!, $first: Int!) {
  committees(where: { acronym: { eq: $acronym } }) { name purpose ${memberships} }
}`;

/** With connections, where the library limits a page before it reads what is below. */
export const peerConnections = peer(
  `membershipsConnection(first: $first, sort: [{ node: { sk: ASC } }]) {
    totalCount
    edges { node { ${member(connection('affiliations', 20), connection('memberships', 3))} } }
  }`,
);

/** With lists, which are shorter to write; the library reads all below them before it limits. */
export const peerLists = peer(
  `membershipsConnection { totalCount }
  ${list('memberships', '$first')(member(list('affiliations', 20), list('memberships', 3)))}`,
);

/**
 * The largest committees that have an acronym, each asked for with each page size in turn.
 * @param {(query: string) => Promise<Answer>} ask @param {number} committees @param {number[]} sizes
 */
export async function variablesFrom(ask, committees, sizes) {
  const { data } = await ask(
    `{ committees(first: 100, orderBy: [{ by: MEMBERSHIPS_COUNT, direction: DESC }]) {
      nodes { acronym memberships { totalCount } }
    } }`,
  );
  /** @type {{ acronym: string | null, memberships: { totalCount: number } }[]} */
  const nodes = data.committees.nodes;
  const acronyms = nodes
    .flatMap(({ acronym, memberships }) => (memberships.totalCount > 0 ? (acronym ?? []) : []))
    .slice(0, committees);
  // Neighbours differ in both, so that no part of a slice is of one kind.
  return sizes.flatMap((_, turn) =>
    acronyms.map((acronym, index) => ({ acronym, first: sizes[(index + turn) % sizes.length] })),
  );
}

// What the peer answers has no type of its own; the comparison with our answer is the check.
/** @param {any} owner @param {string} name @returns {any[]} */
const rows = (owner, name) =>
  owner[name] ?? owner[`${name}Connection`].edges.map((/** @type {any} */ { node }) => node);

/**
 * The peer's answer in the shape of ours: to-one relations are lists there, and facts properties.
 * @type {Reshape}
 */
export function asOurs({ committees: [committee] }) {
  const { name, purpose, membershipsConnection } = committee;
  const memberships = rows(committee, 'memberships').map(memberAsOurs);
  const { totalCount } = membershipsConnection;
  return { committee: { name, purpose, memberships: { totalCount, nodes: memberships } } };
}

/** @param {any} membership */
function memberAsOurs({ role, holder: [holder], citationsConnection }) {
  const citations = citationsConnection.edges.map((/** @type {any} */ { properties, node }) => ({
    locator: properties.locator,
    document: node,
  }));
  return { role, holder: holderAsOurs(holder), citations };
}

/** @param {any} holder */
function holderAsOurs(holder) {
  if (!('name' in holder)) return holder;
  const affiliations = rows(holder, 'affiliations').map(({ affiliatedWith: [affiliate] }) => {
    const { territory, ...rest } = affiliate;
    return { affiliatedWith: territory ? { ...rest, territory: territory[0] } : rest };
  });
  const memberships = rows(holder, 'memberships').map(({ role, body: [body] }) => ({ role, body }));
  const { id, name } = holder;
  return { id, name, affiliations: { nodes: affiliations }, memberships: { nodes: memberships } };
}
