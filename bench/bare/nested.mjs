/** The nested read without a framework, in one statement each. */

/** @import { BareStatement } from '../types.js' */

/** @type {BareStatement} */
export const natural = {
  text: `
    MATCH (c:Committee {acronym: $acronym})
    CALL (c) {
      MATCH (c)<-[:IN_BODY]-(m:Membership)
      WITH m ORDER BY m.sk LIMIT $first
      MATCH (m)<-[:HOLDS]-(h)
      CALL (h) {
        MATCH (h)-[:HAS_AFFILIATION]->(a) WITH a ORDER BY a.sk LIMIT $affiliations
        MATCH (a)-[:AFFILIATED_WITH]->(w)
        RETURN collect({id: a.id, affiliatedWith: CASE WHEN w:CcTld
          THEN w {.id, .label, territory: [(w)-[:DESIGNATES]->(t:Territory) | t {.id, .name, .region}][0]}
          ELSE w {.id, .label} END}) AS affiliations
      }
      CALL (h) {
        MATCH (h)-[:HOLDS]->(o) WITH o ORDER BY o.sk LIMIT $others
        MATCH (o)-[:IN_BODY]->(b)
        RETURN collect(o {.id, .role, body: b {.id, .label}}) AS others
      }
      CALL (m) {
        MATCH (m)-[r:CITES]->(d) WITH r, d ORDER BY d.sk, r.locator
        RETURN collect({locator: r.locator, document: d {.id, .label}}) AS citations
      }
      RETURN collect({id: m.id, role: m.role, citations: citations, holder: CASE WHEN h:Person
        THEN h {.id, .label, affiliations: {nodes: affiliations}, memberships: {nodes: others}}
        ELSE h {.id, .label} END}) AS nodes
    }
    RETURN c {.id, .name, .purpose, memberships: {
      totalCount: COUNT { (c)<-[:IN_BODY]-(:Membership) }, nodes: nodes
    }} AS committee`,
  answer: ([first]) => ({ committee: first?.[0] ?? null }),
};

/** @type {BareStatement} */
export const tricks = {
  text: `
    MATCH (c:Committee {acronym: $acronym})
    CALL (c) {
      MATCH (c)<-[:IN_BODY]-(m:Membership)
      WITH m ORDER BY m.sk LIMIT $first
      MATCH (m)<-[:HOLDS]-(h)
      CALL (h) {
        MATCH (h)-[:HAS_AFFILIATION]->(a) WITH a ORDER BY a.sk LIMIT $affiliations
        MATCH (a)-[:AFFILIATED_WITH]->(w)
        RETURN collect([a.id, w.id, w.label,
          [(w)-[:DESIGNATES]->(t:Territory) | [t.id, t.name, t.region]][0]]) AS affiliations
      }
      CALL (h) {
        MATCH (h)-[:HOLDS]->(o) WITH o ORDER BY o.sk LIMIT $others
        MATCH (o)-[:IN_BODY]->(b)
        RETURN collect([o.id, o.role, b.id, b.label]) AS others
      }
      CALL (m) {
        MATCH (m)-[r:CITES]->(d) WITH r, d ORDER BY d.sk, r.locator
        RETURN collect([r.locator, d.id, d.label]) AS citations
      }
      RETURN collect([m.id, m.role, h.id, h.label, h:Person, affiliations, others, citations]) AS nodes
    }
    RETURN c.id, c.name, c.purpose, COUNT { (c)<-[:IN_BODY]-(:Membership) }, nodes`,
  answer: ([first]) => {
    if (!first) return { committee: null };
    const [id, name, purpose, totalCount, nodes] = first;
    return {
      committee: { id, name, purpose, memberships: { totalCount, nodes: nodes.map(member) } },
    };
  },
};

/** @param {any[]} row */
function member([id, role, holderId, label, isPerson, affiliations, others, citations]) {
  const holder = { id: holderId, label };
  if (isPerson)
    Object.assign(holder, {
      affiliations: { nodes: affiliations.map(affiliation) },
      memberships: { nodes: others.map(membership) },
    });
  return { id, role, holder, citations: citations.map(citation) };
}

/** @param {any[]} row */
const affiliation = ([id, of, label, territory]) => ({
  id,
  affiliatedWith: territory
    ? { id: of, label, territory: { id: territory[0], name: territory[1], region: territory[2] } }
    : { id: of, label },
});

/** @param {any[]} row */
const membership = ([id, role, bodyId, label]) => ({ id, role, body: { id: bodyId, label } });

/** @param {any[]} row */
const citation = ([locator, id, label]) => ({ locator, document: { id, label } });
