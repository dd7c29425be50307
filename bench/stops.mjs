/** @import { Stop } from './types.js' */

/**
 * Runs what starts servers, and stops them at the end, the last first: also when it fails, and when it
 * is told to end.
 * @param {(stops: Stop[]) => Promise<void>} work
 */
export async function withStops(work) {
  /** @type {Stop[]} */
  const stops = [];
  const end = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => void end().finally(() => process.exit(1)));
  try {
    await work(stops);
  } finally {
    await end();
  }
}
