/** A person by id without a framework. */

/** @import { BareStatement } from '../types.js' */

/** @type {BareStatement} */
export const natural = {
  text: `
    MATCH (p:CcnsoRecord {id: $id})
    CALL (p) {
      MATCH (p)-[:HOLDS]->(m) WITH m ORDER BY m.sk LIMIT $first
      MATCH (m)-[:IN_BODY]->(b)
      RETURN collect(m {.id, .role, .start, body: b {.id, .label}}) AS memberships
    }
    CALL (p) {
      MATCH (p)-[:HAS_AFFILIATION]->(a) WITH a ORDER BY a.sk LIMIT $affiliations
      MATCH (a)-[:AFFILIATED_WITH]->(w)
      RETURN collect(a {.id, .role, affiliatedWith: w {.id, .label}}) AS affiliations
    }
    RETURN p {.id, .label,
      memberships: {totalCount: COUNT { (p)-[:HOLDS]->() }, nodes: memberships},
      affiliations: {nodes: affiliations}} AS person`,
  answer: ([first]) => ({ node: first?.[0] ?? null }),
};

/** @type {BareStatement} */
export const tricks = {
  text: `
    MATCH (p:CcnsoRecord {id: $id})
    CALL (p) {
      MATCH (p)-[:HOLDS]->(m) WITH m ORDER BY m.sk LIMIT $first
      MATCH (m)-[:IN_BODY]->(b)
      RETURN collect([m.id, m.role, m.start, b.id, b.label]) AS memberships
    }
    CALL (p) {
      MATCH (p)-[:HAS_AFFILIATION]->(a) WITH a ORDER BY a.sk LIMIT $affiliations
      MATCH (a)-[:AFFILIATED_WITH]->(w)
      RETURN collect([a.id, a.role, w.id, w.label]) AS affiliations
    }
    RETURN p.id, p.label, COUNT { (p)-[:HOLDS]->() }, memberships, affiliations`,
  answer: ([first]) => {
    if (!first) return { node: null };
    const [id, label, totalCount, memberships, affiliations] = first;
    return {
      node: {
        id,
        label,
        memberships: { totalCount, nodes: memberships.map(membership) },
        affiliations: { nodes: affiliations.map(affiliation) },
      },
    };
  },
};

/** @param {any[]} row */
const membership = ([id, role, start, bodyId, label]) => ({
  id,
  role,
  start,
  body: { id: bodyId, label },
});

/** @param {any[]} row */
const affiliation = ([id, role, ofId, label]) => ({
  id,
  role,
  affiliatedWith: { id: ofId, label },
});
