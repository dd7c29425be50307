import type { FastifyInstance } from 'fastify';
import { MOST_SCANNED } from '../../src/plan/limits';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { allStores } from '../support/engines';
import { post, send, serverOn } from './serving';

let stores: readonly { name: string; store: Store }[];
beforeAll(async () => (stores = await allStores()));

const COUNCIL = 'takenBy { ... on Committee {';
/** Lists in lists of the largest body, which come near to what an engine may scan for a request. */
const SCANS: [string, ...string[]] = [
  `committee(acronym: "Council") { decisions(first: 100) { nodes { ${COUNCIL} decisions(first: 20) { nodes { ${COUNCIL} memberships(first: 1) { nodes { id } } } } } } } } } } }`,
  'people(first: 100) { nodes { memberships(first: 20) { nodes { body { ... on Committee { memberships(first: 1) { nodes { id } } } } } } } }',
  `committee(acronym: "Council") { decisions(first: 100) { nodes { ${COUNCIL} memberships(first: 1, filter: { holder: { person: { name: { contains: "zz" } } } }) { totalCount } } } } } }`,
];
const WALKS = [
  'search(text: "comittee membrs decison polcy") { totalCount }',
  'paths(from: "cctld:xn--4dbrk0ce", to: "committee:dasc", maxLength: 8, first: 20) { truncated }',
  'analytics(during: { from: "2003" }) { coMembership(of: COMMITTEE, first: 100) { totalCount } }',
  'neighbourhood(of: "committee:ccnso-council", depth: 3, first: 100) { truncated }',
];

const scannedBy = async (app: FastifyInstance, field: string): Promise<number> => {
  const { body } = await post(app, { query: `{ ${field} }`, extensions: { cost: true } });
  return (body as { extensions: { cost: { scanned: number } } }).extensions.cost.scanned;
};

describe('while the dearest requests that are allowed are answered, ten at once', () => {
  it('look-ups and liveness are answered before them', async () => {
    for (const { store } of stores) {
      const servedGraph = new ServedGraph(store);
      const app = await serverOn(servedGraph);
      const lookUp = () => post(app, { query: '{ committee(acronym: "DASC") { name } }' });
      await lookUp();
      // Nothing much dearer would be answered.
      expect(await scannedBy(app, SCANS[0])).toBeGreaterThan(0.75 * MOST_SCANNED);
      const asked = [...SCANS, ...WALKS];
      let answered = 0;
      const all = Array.from({ length: 10 }, async (_, index) => {
        const { response } = await post(app, {
          query: `query Dear${index} { ${asked[index % asked.length]} }`,
        });
        answered++;
        return response.status;
      });
      for (let cheap = 0; cheap < 3; cheap++) {
        const [{ body }, live] = await Promise.all([lookUp(), send(app, { url: '/health/live' })]);
        expect([body.errors, live.status]).toEqual([undefined, 200]);
      }
      const before = answered;
      expect(await Promise.all(all)).toEqual(Array(10).fill(200));
      // Behind all of them, nobody would have been answered before the last one was.
      expect(before).toBeLessThan(10);
      await app.close();
    }
  });
});
