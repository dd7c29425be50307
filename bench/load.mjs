/** Sends one kind of request over some connections, and takes the times. */
import { Pool } from 'undici';

/** @import { Client } from './types.js' */

const headers = { 'content-type': 'application/json' };

/**
 * A server with a question for it, asked over its own connections.
 * @param {string} origin @param {string} query @returns {Client}
 */
export function client(origin, query, connections = 1) {
  const pool = new Pool(origin, { connections, pipelining: 1 });

  /** @type {Client['send']} */
  const send = async (body) => {
    const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`Status ${answer.statusCode}: ${text}`);
    return text;
  };
  /** @type {Client['ask']} */
  const ask = async (variables, other = query) =>
    JSON.parse(await send(JSON.stringify({ query: other, variables })));

  /**
   * Asks until `isOver` says so of the number of answers and the time, each time with the next
   * variables. An answer whose length is not the one that was checked ends the measurement.
   * @type {Client['run']}
   */
  const run = async (requests, isOver) => {
    /** @type {number[]} */
    const times = [];
    const start = performance.now();
    let next = 0;
    const connection = async () => {
      while (!isOver(times.length, performance.now() - start)) {
        const request = requests[next++ % requests.length];
        if (!request) throw new Error('There is nothing to ask.');
        const { body, length } = request;
        const begun = performance.now();
        const text = await send(body);
        times.push(performance.now() - begun);
        if (text.length !== length) throw new Error(`An answer is not the checked one: ${text}`);
      }
    };
    await Promise.all(Array.from({ length: connections }, connection));
    const seconds = (performance.now() - start) / 1000;
    times.sort((a, b) => a - b);
    const at = (/** @type {number} */ share) =>
      times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
    return { count: times.length, rate: times.length / seconds, p50: at(0.5), p95: at(0.95) };
  };
  return { send, ask, run, close: () => pool.close() };
}
