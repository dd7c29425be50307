/** Asks over HTTP as a cache or a client does: with these headers and no others. */
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/**
 * @typedef {object} Asked
 * @property {string} [method]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {Buffer} bytes
 * @property {string} text
 */

/**
 * @param {string} where An address, or a socket of this machine. @param {string} path
 * @param {Asked} [asked] @returns {Promise<Answer>}
 */
export function ask(where, path, { method = 'GET', headers = {}, body } = {}) {
  const to = where.startsWith('http')
    ? { host: '127.0.0.1', port: new URL(where).port }
    : { socketPath: where };
  return new Promise((resolve, reject) => {
    const sent = request({ ...to, path, method, headers, agent: false });
    sent.on('error', reject);
    sent.on('response', (incoming) => {
      /** @type {Buffer[]} */
      const parts = [];
      incoming.on('error', reject);
      incoming.on('data', (part) => parts.push(part));
      incoming.on('end', () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status = 0, headers } = incoming;
        resolve({ status, headers, bytes, text: bytes.toString('utf8') });
      });
    });
    sent.end(body);
  });
}

const LIMIT_MS = 60_000;

/** Looks again and again until something holds. @param {string} what @param {() => Promise<boolean>} holds */
export async function until(what, holds) {
  const limit = Date.now() + LIMIT_MS;
  while (!(await holds())) {
    if (Date.now() > limit) throw new Error(`Waited in vain until ${what}.`);
    await setTimeout(20);
  }
}
