/** What is measured: our server on both engines, another build of it, the peer, and servers without a framework. */
import { join, resolve } from 'node:path';
import neo4jDriver from 'neo4j-driver';
import { startNeo4j } from '../scripts/neo4j/neo4j.mjs';
import * as cpu from './cpu.mjs';
import { client } from './load.mjs';
import { ingest, root, startBare, startOurs, startPeer } from './servers.mjs';

/** @import { Connection, Log, Question, Server, Stop, Subject, Variables } from './types.js' */

export const EMBEDDED = 'ours embedded';
const PEER = 'peer';
const NATURAL = 'bare natural';
const TRICKS = 'bare tricks';
const BESIDE = { neo4j: 'beside on Neo4j', embedded: 'beside embedded' };

/** What the others are compared with. */
export const BASES = [PEER, NATURAL, TRICKS, BESIDE.neo4j, BESIDE.embedded];

/** @typedef {Omit<Subject, 'client' | 'server' | 'java'>} Asked */

/** @type {Pick<Subject, 'answers' | 'request' | 'reshape'>} */
const ours = {
  answers: () => true,
  request: ({ ours: query }, variables) => ({ query, variables }),
  reshape: (_, data) => data,
};

/** @type {Pick<Subject, 'answers' | 'request' | 'reshape'>} */
const peer = {
  answers: ({ peer: own }) => own !== undefined,
  request: ({ peer: own }, variables) => ({ query: own?.query, variables }),
  reshape: ({ peer: own }, data) => own?.asOurs(data),
};

/** @type {Pick<Subject, 'answers' | 'request' | 'reshape'>} */
const bare = {
  answers: ({ bare: own }) => own !== undefined,
  request: ({ name }, variables) => ({ question: name, variables }),
  reshape: (_, data) => data,
};

/**
 * All that can be measured, by name, in the order in which it is shown.
 * @param {string | undefined} beside The folder of another build.
 */
export function known(beside) {
  /** @type {(tree: string, engine: 'neo4j' | 'embedded') => Known['start']} */
  const build = (tree, engine) => (neo4j, profiles) =>
    startOurs(engine === 'neo4j' ? neo4j : null, { tree, profiles });
  /** @typedef {{ name: string, asks: typeof ours, onNeo4j: boolean, start: (neo4j: Connection | null, profiles?: string) => Promise<Server> }} Known */
  /** @type {Known[]} */
  const all = [
    { name: 'ours on Neo4j', asks: ours, onNeo4j: true, start: build(root, 'neo4j') },
    { name: EMBEDDED, asks: ours, onNeo4j: false, start: build(root, 'embedded') },
    { name: PEER, asks: peer, onNeo4j: true, start: (neo4j) => startPeer(given(neo4j)) },
    {
      name: NATURAL,
      asks: bare,
      onNeo4j: true,
      start: (neo4j) => startBare(given(neo4j), 'natural'),
    },
    {
      name: TRICKS,
      asks: bare,
      onNeo4j: true,
      start: (neo4j) => startBare(given(neo4j), 'tricks'),
    },
  ];
  if (beside)
    all.push(
      { name: BESIDE.neo4j, asks: ours, onNeo4j: true, start: build(beside, 'neo4j') },
      { name: BESIDE.embedded, asks: ours, onNeo4j: false, start: build(beside, 'embedded') },
    );
  return all;
}

/** @param {Connection | null} neo4j */
function given(neo4j) {
  if (!neo4j) throw new Error('There is no Neo4j.');
  return neo4j;
}

/**
 * Starts what is named. What has to be stopped is added to `stops` as soon as it runs.
 * @param {Stop[]} stops
 * @param {{ names: string[], beside: string | undefined, profile: string | undefined, log: Log }} options
 */
export async function startAll(stops, { names, beside, profile, log }) {
  const chosen = known(beside).filter(({ name }) => names.includes(name));
  const neo4j = chosen.some(({ onNeo4j }) => onNeo4j) ? await neo4jOf(stops, log) : null;
  if (neo4j) await addIndexes(neo4j, stops);
  /** @type {Subject[]} */
  const subjects = [];
  for (const { name, asks, onNeo4j, start } of chosen) {
    log(`Starting ${name} ...`);
    const profiles = profile && asks === ours ? join(resolve(profile), name) : undefined;
    const server = await start(neo4j, profiles);
    stops.push(server.stop);
    const java = onNeo4j ? neo4j?.java : undefined;
    const isProfiled = profiles !== undefined;
    subjects.push({ name, ...asks, server, client: client(server.origin), java, isProfiled });
  }
  return { neo4j, subjects };
}

/**
 * A Neo4j of its own, or the one that NEO4J_URI names. Where that runs on this machine, NEO4J_PID counts
 * its processor time too.
 * @param {Stop[]} stops @param {Log} log
 */
async function neo4jOf(stops, log) {
  const { NEO4J_URI: uri, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_PID } = process.env;
  if (uri) {
    const java = NEO4J_PID ? Number(NEO4J_PID) : undefined;
    return { uri, user: NEO4J_USER, password: NEO4J_PASSWORD, version: 'of one given', java };
  }
  const before = cpu.known ? cpu.children() : [];
  const neo4j = await startNeo4j({ port: 0, log });
  stops.push(neo4j.stop);
  const java = cpu.known ? cpu.children().find((pid) => !before.includes(pid)) : undefined;
  log('Filling Neo4j ...');
  await ingest(neo4j);
  return { ...neo4j, java };
}

/** Others look records up by their properties; ours has key nodes for that. */
const INDEXES = {
  bench_acronym: '(n:Committee) ON (n.acronym)',
  bench_person: '(n:Person) ON (n.id)',
};

/** @param {Connection} neo4j @param {Stop[]} stops */
async function addIndexes({ uri, user, password }, stops) {
  const driver = neo4jDriver.driver(uri, neo4jDriver.auth.basic(user, password));
  stops.push(async () => {
    for (const name of Object.keys(INDEXES))
      await driver.executeQuery(`DROP INDEX ${name} IF EXISTS`);
    await driver.close();
  });
  for (const [name, of] of Object.entries(INDEXES))
    await driver.executeQuery(`CREATE INDEX ${name} IF NOT EXISTS FOR ${of}`);
  await driver.executeQuery('CALL db.awaitIndexes(60)');
}

/** @param {Subject} subject @param {Question} question @param {Variables} variables */
export const bodyOf = ({ request }, question, variables) =>
  JSON.stringify(request(question, variables));

/** How often a question is asked that a loaded machine does not answer in time: this is about what is answered. */
const TRIES = 5;

/** The data of an answer in our shape. @param {Subject} subject @param {Question} question @param {Variables} variables */
export async function ask(subject, question, variables) {
  const body = bodyOf(subject, question, variables);
  for (let tries = 1; ; tries++) {
    const text = await subject.client.send(body);
    const { data, errors } = JSON.parse(text);
    if (!errors) return subject.reshape(question, data);
    if (tries === TRIES || !text.includes('DEADLINE_EXCEEDED'))
      throw new Error(`${subject.name} cannot answer ${question.name}: ${text}`);
  }
}
