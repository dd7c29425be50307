import { fingerprintOf, IDENTIFIES, type Graph } from '../../src/seeding/graph';
import { embeddedStore, realGraph } from '../support/engine';
import { onNeo4j, realStore } from '../support/engines';
import type { Store } from '../../src/store/port';
import { cited, graphOfFiles, item } from './files';

/** Records of several nouns, with lists, dates, numbers and relationships in both directions, which no load touches. */
const OTHERS = {
  'people.yaml': `people:\n${['ada', 'ben'].map((name) => item(`person:test-${name}`, `name: "${name}"`, 'aliases: ["X", "Y"]', cited())).join('')}`,
  'committees.yaml': `committees:\n${item('committee:test', 'name: "Test"', 'kind: OTHER', cited())}`,
  'memberships.yaml': `memberships:\n${['ada', 'ben'].map((name) => item(`membership:test-${name}`, `holder: "person:test-${name}"`, 'body: "committee:test"', 'role: MEMBER', 'start: "2020"', cited())).join('')}`,
  'meetings.yaml': `meetings:\n${item('meeting:test', 'name: "Test"', 'kind: ICANN_MEETING', 'start: "2021-01"', 'number: 7', cited())}`,
};

/** A store that a suite may bring to any of the graphs below. */
export const changedStore = (): Promise<Store> =>
  onNeo4j ? realStore() : Promise.resolve(embeddedStore());

/**
 * A small graph with these topics in YAML. A server is slow to lose and regain all
 * records, so there it stands beside the real graph.
 */
export async function graphWith(topics: string): Promise<Graph> {
  return besideReal(graphOfFiles({ ...OTHERS, 'topics.yaml': `topics:\n${topics}` }));
}

/** A made-up graph; on a server with the real one, of which it holds no record. */
export async function besideReal(made: Graph): Promise<Graph> {
  return onNeo4j ? withReal(made) : made;
}

/** The real graph with a made-up one, which holds no record of it. */
export async function withReal(made: Graph): Promise<Graph> {
  const real = await realGraph();
  const nodes = [...real.nodes, ...made.nodes];
  const relationships = [...real.relationships, ...made.relationships];
  const fingerprint = fingerprintOf(
    nodes.filter(({ label }) => label !== 'Key'),
    relationships.filter(({ type }) => type !== IDENTIFIES),
  );
  const counts = { ...real.counts };
  for (const [noun, count] of Object.entries(made.counts))
    counts[noun] = (counts[noun] ?? 0) + count;
  return { nodes, relationships, counts, fingerprint };
}
