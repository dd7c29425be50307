/** The records of a connection of the peer. @param {any} connection @returns {any[]} */
export const nodes = ({ edges }) => edges.map((/** @type {any} */ { node }) => node);
