/** The flat page without a framework. */

/** @import { BareStatement } from '../types.js' */

/** @type {BareStatement} */
export const natural = {
  text: `
    MATCH (d:Decision) WHERE d.date >= $since
    RETURN d {.id, .label, .number, .date, .title, .kind} AS decision
    ORDER BY d.sk LIMIT $first`,
  answer: (rows) => ({ decisions: { nodes: rows.map(([decision]) => decision) } }),
};

/** @type {BareStatement} */
export const tricks = {
  text: `
    MATCH (d:Decision) WHERE d.date >= $since AND d.sk >= $since
    WITH d ORDER BY d.sk LIMIT $first
    RETURN d.id, d.label, d.number, d.date, d.title, d.kind`,
  answer: (rows) => ({
    decisions: {
      nodes: rows.map(([id, label, number, date, title, kind]) => ({
        id,
        label,
        number,
        date,
        title,
        kind,
      })),
    },
  }),
};
