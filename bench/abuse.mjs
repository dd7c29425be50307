/**
 * Abuses a server in many ways at once, and tells each minute how much memory it has and how long a
 * look-up by key waits. See README.md next to this file.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    /** The process that answers, whose memory is told (Linux only). */
    pid: { type: 'string', default: 'self' },
    minutes: { type: 'string', default: '60' },
    /** So many clients for each way, and the milliseconds between what each of them does. */
    clients: { type: 'string', default: '2' },
    pause: { type: 'string', default: '1000' },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;

let made = 0;
/** Nobody has asked with this before. */
const other = () => `x${++made}`;
/** @template T @param {readonly T[]} all @returns {T} */
const pick = (all) => /** @type {T} */ (all[Math.floor(Math.random() * all.length)]);
const day = () => `20${10 + (made % 16)}-1${made % 3}-${10 + (++made % 19)}`;
/** @param {number} count @param {() => string} write */
const times = (count, write) => Array.from({ length: count }, write).join(' ');

/** @param {string} path @param {string} [body] @param {number} [patience] */
async function ask(path, body, patience = 60_000) {
  const response = await fetch(values.url + path, {
    ...(body === undefined ? {} : { method: 'POST', body }),
    headers: { 'content-type': 'application/json', accept: 'application/json, text/*' },
    signal: AbortSignal.timeout(patience),
  });
  await response.text();
  return response.status;
}

/** Sends a text, and holds the connection without reading until somebody ends it. @param {string} text */
const held = (text) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(values.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.pause().setTimeout(90_000, () => socket.destroy());
    socket.once('error', resolve).once('close', () => resolve('closed'));
  });

/** @param {string} query @param {object} [variables] */
const asked = (query, variables) => JSON.stringify({ query: `${query} # ${other()}`, variables });
const BODY = '{ committee(acronym: "Council") { memberships(first: 100) { nodes { body';
const COUNCIL = 'timeline(of: "committee:ccnso-council")';
const DEAR = [
  () =>
    `${BODY} { ... on Committee { ${times(3, () => `${other()}: seats(asOf: "${day()}") { seats }`)} } } } } } }`,
  () => `{ ${times(9, () => `${other()}: search(text: "comitee ${other()}") { totalCount }`)} }`,
  () => `{ analytics(asOf: "${day()}") { network(between: PEOPLE) { nodes { x } } } }`,
  () => `{ documents(first: 100) { nodes { ${times(18, () => `${other()}: citation`)} } } }`,
  () => `{ ${times(29, () => `${other()}: ${COUNCIL} { totalCount }`)} }`,
];
const HOSTILE = ['\u0000', '\u202e', "' OR 1=1 //", '../../etc/passwd', '\ud800', '%00', '<svg>'];
const DEEP = `{"jsonrpc":"2.0","id":1,"method":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_001)}`;
const PAGES = ['/', '/r/committee:ccnso-council', '/r/person:katrina-sataki', '/search', '/query'];
const POST = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

/** @type {Record<string, () => Promise<unknown>>} */
const WAYS = {
  headers: () => held('GET /graphql HTTP/1.1\r\nHost: x\r\n'),
  bodies: () => held(`${POST}Content-Length: 90000\r\n\r\n{"query":`),
  'files not read': () => held(`GET /export?format=gexf&asOf=${day()} HTTP/1.1\r\nHost: x\r\n\r\n`),
  files: () => ask(`/export?format=graphml&asOf=${day()}`),
  dear: () => ask('/graphql', asked(pick(DEAR)())),
  aborted: () => ask('/graphql', asked(pick(DEAR)()), 50),
  messages: () => ask('/mcp', DEEP),
  pages: () => ask(`${pick(PAGES)}?${other()}`),
  hostile: () =>
    ask(
      '/graphql',
      asked('query($t: String!) { search(text: $t) { totalCount } }', { t: pick(HOSTILE) }),
    ),
};

/** @type {Record<string, number>} */
const outcomes = {};
/** @param {string} way @param {() => Promise<unknown>} abuse */
async function client(way, abuse) {
  while (Date.now() < end) {
    const outcome = String(await abuse().catch((/** @type {Error} */ { name }) => name));
    outcomes[`${way}: ${outcome}`] = (outcomes[`${way}: ${outcome}`] ?? 0) + 1;
    await wait(Number(values.pause));
  }
}
for (const [way, abuse] of Object.entries(WAYS))
  for (let count = 0; count < Number(values.clients); count++) void client(way, abuse);

const memory = () => readFileSync(`/proc/${values.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/);
while (Date.now() < end) {
  /** @type {number[]} */
  const waits = [];
  let most = 0;
  for (const next = Date.now() + 60_000; Date.now() < next; await wait(500)) {
    const begun = performance.now();
    await ask('/graphql', asked('{ committee(acronym: "DASC") { id } }')).catch(() => 0);
    waits.push(Math.round(performance.now() - begun));
    most = Math.max(most, Math.round(Number(memory()?.[1]) / 1024));
  }
  waits.sort((a, b) => a - b);
  const [half, most95] = [0.5, 0.95].map((part) => waits[Math.floor(part * waits.length)]);
  console.log(`${most} MB, a look-up waits ${half}, ${most95} and at most ${waits.at(-1)} ms`);
}
console.log(outcomes);
process.exit();
