/** What is measured: our server on both engines, and the peer with both of its questions. */
import neo4jDriver from 'neo4j-driver';
import { startNeo4j } from '../scripts/neo4j/neo4j.mjs';
import * as cpu from './cpu.mjs';
import { client } from './load.mjs';
import { asOurs, ours, peerConnections, peerLists } from './question.mjs';
import { ingest, startOurs, startPeer } from './servers.mjs';

/** @import { Connection, Log, Server, Stop, Subject } from './types.js' */

/** The name of the peer as it is at its best, which all are compared with. */
export const PEER = 'peer';

/**
 * Starts Neo4j with the graph in it and all servers. What has to be stopped is added to `stops`
 * as soon as it runs.
 * @param {Stop[]} stops
 * @param {{ connections: number, profile: string | undefined, log: Log }} options
 */
export async function startAll(stops, { connections, profile, log }) {
  const before = cpu.known ? cpu.children() : [];
  const neo4j = await startNeo4j({ port: 0, log });
  stops.push(neo4j.stop);
  const java = cpu.known ? cpu.children().find((pid) => !before.includes(pid)) : undefined;
  log('Filling Neo4j ...');
  await ingest(neo4j);
  await addIndex(neo4j);
  const flags = (/** @type {string} */ name) =>
    profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}/${name}`] : [];
  const started = async (/** @type {Promise<Server>} */ starting) => {
    const server = await starting;
    stops.push(server.stop);
    return server;
  };
  const onNeo4j = await started(startOurs(neo4j, flags('neo4j')));
  const embedded = await started(startOurs(null, flags('embedded')));
  const peer = await started(startPeer(neo4j));
  /** @type {Subject['reshape']} */
  const same = (answer) => answer;
  /** @type {Omit<Subject, 'client' | 'requests'>[]} */
  const asked = [
    { name: 'ours on Neo4j', server: onNeo4j, query: ours, reshape: same, java },
    { name: 'ours embedded', server: embedded, query: ours, reshape: same },
    { name: PEER, server: peer, query: peerConnections, reshape: asOurs, java },
    { name: 'peer, lists', server: peer, query: peerLists, reshape: asOurs, java },
  ];
  const subjects = asked.map((each) => ({
    ...each,
    client: client(each.server.origin, each.query, connections),
    requests: [],
  }));
  for (const subject of subjects) stops.push(subject.client.close);
  return { neo4j, subjects };
}

/** The peer looks a committee up by its property; ours uses a key node, which the ingest indexes. @param {Connection} neo4j */
async function addIndex({ uri, user, password }) {
  const driver = neo4jDriver.driver(uri, neo4jDriver.auth.basic(user, password));
  await driver.executeQuery('CREATE INDEX bench_acronym FOR (n:Committee) ON (n.acronym)');
  await driver.executeQuery('CALL db.awaitIndexes(60)');
  await driver.close();
}
