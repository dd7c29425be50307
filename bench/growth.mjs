/**
 * Sends 20,000 requests with 2,000 different documents to a server in this process, and prints its
 * memory before and after, once what nobody needs is collected:
 *
 *   node --expose-gc bench/growth.mjs [--requests 20000] [--documents 2000]
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    documents: { type: 'string', default: '2000' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
/** @param {string} name @returns {any} */
const built = (name) => require(join(root, 'dist', name));
const { gc } = globalThis;
if (!gc) throw new Error('Run it with node --expose-gc.');

const store = await built('seeding/open.js').openFilled(
  built('store/open.js').storeSource(null),
  join(root, 'seeds'),
);
const served = new (built('server/served-graph.js').ServedGraph)(store);
await served.start();
const { app, warmUp } = await built('server/http/app.js').createApp(
  built('config/config.js').readConfig({}),
  built('server/graphql/schema.js').createSchema(),
  served,
  built('server/log.js').createLogger('error'),
);
await app.ready();
await warmUp();

const FIELDS = ['name', 'purpose', 'acronym', 'label', 'id'];
/** A document of its own for each number. @param {number} at */
const document = (at) =>
  `query D${at} { committees(first: ${1 + (at % 20)}) { totalCount nodes { id a${at}: ${FIELDS[at % FIELDS.length]} memberships(first: ${1 + (at % 7)}) { nodes { role holder { label } } } } } }`;

/** @param {string} when */
function tell(when) {
  gc?.();
  gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const mb = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  console.log(`${when}: RSS ${mb(rss)}, heap ${mb(heapUsed)}`);
}

tell('before');
const [requests, documents] = [Number(values.requests), Number(values.documents)];
for (let at = 0; at < requests; at++) {
  const payload = { query: document(at % documents) };
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/graphql', payload });
  if (statusCode !== 200) throw new Error(`${payload.query}\n${body}`);
  if ((at + 1) % (requests / 4) === 0) tell(`after ${at + 1}`);
}
await app.close();
await served.close();
