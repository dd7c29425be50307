/**
 * Abuses a server in all ways at once, and tells each minute how much memory it has and how long a
 * look-up by key waits. See README.md next to this file.
 */
import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    /** The process that answers, whose memory is told (Linux only). */
    pid: { type: 'string' },
    minutes: { type: 'string', default: '60' },
    /** So many clients for each way. */
    clients: { type: 'string', default: '4' },
    /** Milliseconds between what each of them does. */
    pause: { type: 'string', default: '500' },
  },
});
const { hostname, port } = new URL(values.url);
const end = Date.now() + Number(values.minutes) * 60_000;
/** @type {Map<string, number>} */
const outcomes = new Map();
let made = 0;
const other = () => `${++made}`;
/** @param {number} most */
const below = (most) => Math.floor(Math.random() * most);
const day = () => `20${10 + below(16)}-${10 + below(3)}-${10 + below(19)}`;
/** @param {number} count @param {(index: number) => string} write */
const times = (count, write) => Array.from({ length: count }, (_, index) => write(index)).join(' ');

/** @param {string} path @param {unknown} [body] @param {number} [patience] */
async function ask(path, body, patience = 60_000) {
  const post = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(values.url + path, {
    ...(body === undefined ? {} : post),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream, text/html',
    },
    signal: AbortSignal.timeout(patience),
  });
  await response.text();
  return response.status;
}

/** Sends a text and holds the connection without reading, until the server or the time ends it. @param {string} text */
const held = (text) =>
  new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.pause();
    socket.setTimeout(90_000, () => socket.destroy());
    socket.once('error', () => resolve('reset')).once('close', () => resolve('closed'));
  });

const DEAR = [
  () => `{ committee(acronym: "Council") { memberships(first: 100) { nodes { body { ... on Committee {
    ${times(3, (index) => `s${index}: seats(asOf: "${day()}") { seats }`)} } } } } } }`,
  () =>
    `{ ${times(9, () => `s${other()}: search(text: "governence comitee delagation ${other()}") { totalCount }`)} }`,
  () => `{ analytics(asOf: "${day()}") { network(between: PEOPLE) { nodes { x } } } }`,
  () => `{ people(first: 100) { nodes { memberships(first: 30, orderBy: { by: HOLDER_NAME }) {
    nodes { a${other()}: label citations { locator } } } } } }`,
  () =>
    `{ documents(first: 100) { nodes { ${times(18, (index) => `c${index}: citation`)} } } } #${other()}`,
  () =>
    `{ ${times(29, () => `t${other()}: timeline(of: "committee:ccnso-council", first: ${1 + below(99)}) { totalCount }`)} }`,
];
const dear = () => ({ query: (DEAR[below(DEAR.length)] ?? String)() });
const HOSTILE = [
  '\u0000',
  '‮',
  '{{7*7}}',
  "' OR 1=1 //",
  '$(id)',
  '../../etc/passwd',
  '\ud800',
  '%00',
  '<svg/onload=x>',
  '́'.repeat(200),
];
const deep = (depth = 20_000) =>
  `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}}`;
const called = (/** @type {string} */ text) => ({
  ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
  params: { name: 'search', arguments: { text } },
});
const PAGES = [
  '/',
  '/r/committee:ccnso-council',
  '/r/person:katrina-sataki',
  '/search?q=',
  '/query',
  '/r/policy:ccpdp4',
];

/** @type {Record<string, () => Promise<unknown>>} */
const WAYS = {
  headers: () => held('GET /graphql HTTP/1.1\r\nHost: x\r\n'),
  bodies: () =>
    held(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{"query":`,
    ),
  files: () => held(`GET /export?format=gexf&asOf=${day()} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`),
  readFiles: () => ask(`/export?format=graphml&asOf=${day()}`),
  documents: () => ask('/graphql', dear()),
  aborted: () => ask('/graphql', dear(), 50),
  deep: () => ask('/mcp', below(2) ? deep() : called(`x${other()}`)),
  pages: () => ask(`${PAGES[below(PAGES.length)]}${below(2) ? '' : `?x=${other()}`}`),
  hostile: () =>
    ask('/graphql', {
      query: 'query($t: String!) { search(text: $t) { totalCount } person(name: $t) { id } }',
      variables: { t: `${HOSTILE[below(HOSTILE.length)]}${other()}` },
    }),
};

for (const [way, abuse] of Object.entries(WAYS))
  for (let client = 0; client < Number(values.clients); client++)
    void (async () => {
      while (Date.now() < end) {
        const outcome = await abuse().catch((error) =>
          error instanceof Error ? error.name : error,
        );
        const name = `${way} ${outcome}`;
        outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
        await wait(Number(values.pause));
      }
    })();

const memory = () =>
  values.pid
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${values.pid}/status`, 'utf8'))?.[1]) / 1024
    : NaN;
const whole = (/** @type {number | undefined} */ number) => Math.round(number ?? NaN);
while (Date.now() < end) {
  /** @type {number[]} */
  const waits = [];
  let most = 0;
  for (const minute = Date.now() + 60_000; Date.now() < minute; await wait(500)) {
    const begun = performance.now();
    const status = await ask('/graphql', {
      query: `{ committee(acronym: "DASC") { id a${other()}: name } }`,
    }).catch(() => 0);
    waits.push(performance.now() - begun);
    if (status !== 200)
      outcomes.set(`look-up ${status}`, (outcomes.get(`look-up ${status}`) ?? 0) + 1);
    most = Math.max(most, memory());
  }
  waits.sort((a, b) => a - b);
  const share = (/** @type {number} */ part) => whole(waits[Math.floor(part * (waits.length - 1))]);
  console.log(
    `${new Date().toISOString()} memory ${whole(most)} MB, look-up ${share(0.5)} / ${share(0.95)} / ${share(1)} ms`,
  );
}
console.log(
  [...outcomes]
    .sort()
    .map(([name, count]) => `${count} ${name}`)
    .join('\n'),
);
process.exit();
