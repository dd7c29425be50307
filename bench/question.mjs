/**
 * The question that is measured: who is on a committee, from which ccTLD, and what else they sit
 * on. Ours is the published operation as it stands. The peer has two ways to ask it.
 */
import { readFileSync } from 'node:fs';
import { root } from './servers.mjs';

export const ours = readFileSync(`${root}/schema/operations/committee-members.graphql`, 'utf8');

/** The pages below are those of the published operation: 3 as it says there, and 20 unless said. */
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

const list = (name, limit) => (selection) =>
  `${name}(limit: ${limit}, sort: [{ sk: ASC }]) { ${selection} }`;
const connection = (name, first) => (selection) =>
  `${name}Connection(first: ${first}, sort: [{ node: { sk: ASC } }]) { edges { node { ${selection} } } }`;

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

/** The largest committees that have an acronym, each asked for with each page size in turn. */
export async function variablesFrom(ask, committees, sizes) {
  const { data } = await ask(
    `{ committees(first: 100, orderBy: [{ by: MEMBERSHIPS_COUNT, direction: DESC }]) {
      nodes { acronym memberships { totalCount } }
    } }`,
  );
  const acronyms = data.committees.nodes
    .filter(({ acronym, memberships }) => acronym && memberships.totalCount > 0)
    .slice(0, committees)
    .map(({ acronym }) => acronym);
  // Neighbours differ in both, so that no part of a slice is of one kind.
  return sizes.flatMap((_, turn) =>
    acronyms.map((acronym, index) => ({ acronym, first: sizes[(index + turn) % sizes.length] })),
  );
}

const rows = (owner, name) =>
  owner[name] ?? owner[`${name}Connection`].edges.map(({ node }) => node);

/** The peer's answer in the shape of ours: to-one relations are lists there, and facts properties. */
export function asOurs({ committees: [committee] }) {
  const { name, purpose, membershipsConnection } = committee;
  const memberships = rows(committee, 'memberships').map(memberAsOurs);
  const { totalCount } = membershipsConnection;
  return { committee: { name, purpose, memberships: { totalCount, nodes: memberships } } };
}

function memberAsOurs({ role, holder: [holder], citationsConnection }) {
  const citations = citationsConnection.edges.map(({ properties, node }) => ({
    locator: properties.locator,
    document: node,
  }));
  return { role, holder: holderAsOurs(holder), citations };
}

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
