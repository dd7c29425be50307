/** Sends one kind of request over some connections, and takes the times. */
import { Pool } from 'undici';

const headers = { 'content-type': 'application/json' };

/** A server with a question for it, asked over its own connections. */
export function client(origin, query, connections = 1) {
  const pool = new Pool(origin, { connections, pipelining: 1 });

  const send = async (body) => {
    const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`Status ${answer.statusCode}: ${text}`);
    return text;
  };
  const ask = async (variables, other = query) =>
    JSON.parse(await send(JSON.stringify({ query: other, variables })));

  /**
   * Asks until `isOver` says so of the number of answers and the time, each time with the next
   * variables. An answer whose length is not the one that was checked ends the measurement.
   */
  const run = async (requests, isOver) => {
    const times = [];
    const start = performance.now();
    let next = 0;
    const connection = async () => {
      while (!isOver(times.length, performance.now() - start)) {
        const { body, length } = requests[next++ % requests.length];
        const begun = performance.now();
        const text = await send(body);
        times.push(performance.now() - begun);
        if (text.length !== length) throw new Error(`An answer is not the checked one: ${text}`);
      }
    };
    await Promise.all(Array.from({ length: connections }, connection));
    const seconds = (performance.now() - start) / 1000;
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    return { count: times.length, rate: times.length / seconds, p50: at(0.5), p95: at(0.95) };
  };
  return { send, ask, run, close: () => pool.close() };
}
