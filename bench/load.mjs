/** Asks a server: one request after the other, or for a while over some connections with the times. */

/** @import { Client } from './types.js' */

const headers = { 'content-type': 'application/json' };

/** @param {string} origin @returns {Client} */
export function client(origin) {
  const address = `${origin}/graphql`;

  /** @type {Client['send']} */
  const send = async (body) => {
    const answer = await fetch(address, { method: 'POST', headers, body });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`Status ${answer.status}: ${text}`);
    return text;
  };
  /** @type {Client['ask']} */
  const ask = async (variables, query) =>
    JSON.parse(await send(JSON.stringify({ query, variables })));
  return { send, ask, run: (next, isOver, connections) => run(origin, next, isOver, connections) };
}

/**
 * Asks until `isOver` says so of the number of answers and the time.
 * @param {string} origin @param {() => string} next @param {(count: number, ms: number) => boolean} isOver
 * @param {number} connections
 */
async function run(origin, next, isOver, connections) {
  // Only a bench that measures needs its own packages; it costs a third of what `fetch` does.
  const { Pool } = await import('undici');
  const pool = new Pool(origin, { connections, pipelining: 1 });
  /** @type {number[]} */
  const times = [];
  let failed = 0;
  const start = performance.now();
  const connection = async () => {
    while (!isOver(times.length, performance.now() - start)) {
      const body = next();
      const begun = performance.now();
      const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
      const text = await answer.body.text();
      times.push(performance.now() - begun);
      if (answer.statusCode !== 200 || text.includes('"errors":[')) failed++;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    await pool.close();
  }
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return {
    count: times.length,
    failed,
    // What failed was not answered, however fast that was.
    rate: (times.length - failed) / seconds,
    p50: shareOf(times, 0.5),
    p95: shareOf(times, 0.95),
  };
}

/** @param {number[]} sorted @param {number} share */
export const shareOf = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
