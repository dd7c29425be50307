/**
 * A server without a framework: node:http, the driver, and one hand-written statement for each question.
 * BARE says which kind: `natural` as one would write it, with maps and `executeQuery`; or `tricks`, with
 * lists instead of maps and one round trip instead of three. It sends its port to its parent process.
 */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import neo4j from 'neo4j-driver';
import { QUESTIONS } from './questions.mjs';

/** @import { Variables } from './types.js' */

const { BARE, NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = process.env;
const kind = BARE === 'tricks' ? 'tricks' : 'natural';
const tuned = {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
};
const driver = neo4j.driver(
  NEO4J_URI,
  neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD),
  kind === 'tricks' ? tuned : { disableLosslessIntegers: true },
);
const statements = new Map(QUESTIONS.map(({ name, bare }) => [name, bare?.[kind]]));

/** @param {string} text @param {Variables} variables */
async function natural(text, variables) {
  const { records } = await driver.executeQuery(text, variables, { routing: 'READ' });
  return records.map((record) => Object.values(record.toObject()));
}

/** @param {string} text @param {Variables} variables */
async function tricks(text, variables) {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(text, variables);
    return records.map((record) => [...record.values()]);
  } finally {
    await session.close();
  }
}

const rowsOf = kind === 'tricks' ? tricks : natural;

const server = createServer((request, response) => {
  void answer(request).then(
    (body) => response.setHeader('content-type', 'application/json').end(body),
    (/** @type {unknown} */ error) => response.writeHead(500).end(String(error)),
  );
});

/** @param {import('node:http').IncomingMessage} request */
async function answer(request) {
  const { question, variables } = /** @type {any} */ (await json(request));
  const statement = statements.get(question);
  if (!statement) throw new Error(`There is no statement for ${question}.`);
  // LIMIT takes no float, which is what the driver makes of a number.
  const parameters = Object.entries(variables).map(([name, value]) => [
    name,
    typeof value === 'number' ? neo4j.int(value) : value,
  ]);
  const rows = await rowsOf(statement.text, Object.fromEntries(parameters));
  return JSON.stringify({ data: statement.answer(rows) });
}

server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  process.send?.({ port });
});
// It ends with the bench, however that ends.
process.on('disconnect', () => process.exit());
