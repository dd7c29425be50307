/** The Council as of a day without a framework. */

/** @import { BareStatement } from '../types.js' */

/** @type {BareStatement} */
export const natural = {
  text: `
    MATCH (c:Committee {acronym: 'Council'})
    CALL (c) {
      MATCH (c)<-[:IN_BODY]-(m:Membership)
      WHERE m.certainFrom <= $day AND m.certainTo >= $day
      MATCH (m)<-[:HOLDS]-(h)
      WITH m, h ORDER BY m.sk
      RETURN collect(m {.id, .role, .region, .start, .end, holder: h {.id, .label}}) AS held
    }
    RETURN c {.id, .name, memberships: {totalCount: size(held), nodes: held[..$first]}} AS committee`,
  answer: ([first]) => ({ committee: first?.[0] ?? null }),
};

/** @type {BareStatement} */
export const tricks = {
  text: `
    MATCH (c:Committee {acronym: 'Council'})
    CALL (c) {
      MATCH (c)<-[:IN_BODY]-(m:Membership)
      WHERE m.certainFrom <= $day AND m.certainTo >= $day
      WITH m ORDER BY m.sk
      WITH collect(m) AS held
      CALL (held) {
        UNWIND held[..$first] AS m
        MATCH (m)<-[:HOLDS]-(h)
        RETURN collect([m.id, m.role, m.region, m.start, m.end, h.id, h.label]) AS nodes
      }
      RETURN size(held) AS totalCount, nodes
    }
    RETURN c.id, c.name, totalCount, nodes`,
  answer: ([first]) => {
    if (!first) return { committee: null };
    const [id, name, totalCount, nodes] = first;
    return { committee: { id, name, memberships: { totalCount, nodes: nodes.map(member) } } };
  },
};

/** @param {any[]} row */
const member = ([id, role, region, start, end, holderId, label]) => ({
  id,
  role,
  region,
  start,
  end,
  holder: { id: holderId, label },
});
