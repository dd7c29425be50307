import { Budget } from '../../../src/memory/budget';
import { NETWORK } from '../../../src/memory/network/network';
import { findPaths } from '../../../src/memory/paths/paths';
import { Snapshot } from '../../../src/memory/snapshot';
import type { Store } from '../../../src/store/port';
import type { Statement } from '../../../src/store/statement';
import { ask } from '../../support/ask';
import { allStores } from '../../support/engines';
import { ANY } from './any';

const STEPS =
  'steps { to { id } links { record { id } relationships { type citations { locator } } } }';

interface PathShown {
  readonly length: number;
  readonly score: number;
  readonly steps: readonly {
    readonly to: { readonly id: string };
    readonly links: readonly {
      readonly record: { readonly id: string } | null;
      readonly relationships: readonly { type: string; citations: unknown[] }[];
    }[];
  }[];
}

async function pathsIn(store: Store, question: string): Promise<readonly PathShown[]> {
  const { data, errors } = await ask(store, question);
  expect(errors).toBeUndefined();
  return (data?.['paths'] as { paths: PathShown[] }).paths;
}

/** The steps of a path, each with what stands between. */
const shown = ({ steps }: PathShown): string[] =>
  steps.map(({ to, links }) => `${to.id} by ${links.map(({ record }) => record?.id).join(', ')}`);

describe('on the real data', () => {
  let stores: { name: string; store: Store }[];
  beforeAll(async () => {
    stores = await allStores();
  });
  afterAll(async () => {
    for (const { store } of stores) await store.close();
  });

  it('the shortest paths are as long as those that the engines find', async () => {
    const shortest: Statement = {
      name: 'oracle',
      about: 'The length of a shortest path.',
      mode: 'read',
      parameters: ['a', 'b'],
      names: [],
      text: 'MATCH (a:CcnsoRecord {id: $a}), (b:CcnsoRecord {id: $b}) MATCH p = shortestPath((a)-[:TAKEN_BY|TAKEN_AT|HOLDS|IN_BODY|PART_OF|ORGANIZED|DEVELOPED|HAS_MILESTONE|REACHED_BY|FOLLOWS*..6]-(b)) RETURN length(p) AS n',
    };
    const relations = [
      'TAKEN_BY',
      'TAKEN_AT',
      'HOLDS',
      'IN_BODY',
      'PART_OF',
      'ORGANIZED',
      'DEVELOPED',
      'HAS_MILESTONE',
      'REACHED_BY',
      'FOLLOWS',
    ];
    for (const { store } of stores) {
      const network = await new Snapshot(store).get(NETWORK);
      const ids = network.nodes().filter((id) => /^(person|decision|policy|committee):/.test(id));
      for (let index = 0; index < 40; index++) {
        const [a, b] = [
          ids[(index * 7919) % ids.length],
          ids[(index * 104_729 + 13) % ids.length],
        ] as [string, string];
        if (a === b) continue;
        const [row] = await store.read(shortest, { a, b });
        const [path] = findPaths(
          network,
          a,
          b,
          6,
          1,
          { ...ANY, relations },
          new Budget(5_000_000),
        ).paths;
        expect([a, b, path?.steps.length]).toEqual([a, b, row?.['n']]);
      }
    }
  });

  it('name the record that states each relationship, of an effect its decision, and no later one', async () => {
    const question = (asOf: string) => `{ neighbourhood(of: "committee:dasc", first: 100${asOf}) {
      edges { type start from { id } to { id } statedBy { id citations { locator } } } } }`;
    interface Edge {
      start: string | null;
      from: { id: string };
      statedBy: { id: string; citations: unknown[] };
    }
    for (const { store } of stores) {
      const ever = await ask(store, question(''));
      expect(ever.errors).toBeUndefined();
      const { edges } = ever.data?.['neighbourhood'] as { edges: Edge[] };
      const ofEffects = edges.filter(({ from }) => from.id.startsWith('effect:'));
      expect(ofEffects.length).toBeGreaterThan(3);
      for (const { statedBy, start } of ofEffects) {
        expect(statedBy.id).toMatch(/^decision:/);
        expect(statedBy.citations.length).toBeGreaterThan(0);
        expect(start).not.toBeNull();
      }
      const then = await ask(store, question(', asOf: "2022-06-01"'));
      const { edges: known } = then.data?.['neighbourhood'] as { edges: Edge[] };
      expect(known.length).toBeGreaterThan(0);
      for (const { start } of known) expect(start === null || start <= '2022-06-01').toBe(true);
    }
  });

  it('say whether there are more of the same length', async () => {
    const question = (first: number) =>
      `{ paths(from: "person:chris-disspain", to: "person:katrina-sataki", first: ${first}) { more paths { length } } }`;
    const [one, all] = await Promise.all(
      [1, 20].map(
        async (first) => (await ask((stores[0] as { store: Store }).store, question(first))).data,
      ),
    );
    expect(one).toMatchObject({ paths: { more: true } });
    const { paths } = all?.['paths'] as { paths: { length: number }[] };
    expect(paths.filter(({ length }) => length === paths[0]?.length).length).toBeGreaterThan(1);
  });

  it('connect the Israel IDN ccTLD with DASC, with the sources one field away', async () => {
    const question = `{ paths(from: "cctld:xn--4dbrk0ce", to: "committee:dasc", first: 2) { paths { length score ${STEPS} } } }`;
    for (const { store } of stores) {
      const [first, second] = await pathsIn(store, question);
      expect(first && shown(first)).toEqual([
        'meeting:council-199 by agenda-item:council-199-membership-israel-idn',
        'committee:dasc by agenda-item:council-199-committee-members',
      ]);
      expect(first?.length).toBe(4);
      expect(first?.score).toBeLessThan(second?.score as number);
      const [link] = first?.steps[0]?.links ?? [];
      expect(link?.relationships.map(({ type }) => type)).toEqual(['REGARDS', 'CONSIDERED']);
      for (const { citations } of link?.relationships ?? [])
        expect(citations.length).toBeGreaterThan(0);
    }
  });

  it('through committees go by the memberships in them', async () => {
    const question = `{ paths(from: "person:katrina-sataki", to: "person:stephen-deerhake", through: [COMMITTEE]) { paths { length score ${STEPS} } } }`;
    for (const { store } of stores) {
      const paths = await pathsIn(store, question);
      expect(paths.length).toBeGreaterThan(0);
      for (const { steps } of paths)
        for (const { to } of steps.slice(0, -1)) expect(to.id).toMatch(/^committee:/);
    }
  });

  it('are other routes each, with all terms of a person on one step', async () => {
    const question = `{ paths(from: "person:katrina-sataki", to: "person:chris-disspain", first: 20) { paths { length score ${STEPS} } } }`;
    for (const { store } of stores) {
      const paths = await pathsIn(store, question);
      expect(paths).toHaveLength(20);
      const routes = paths.map(({ steps }) => steps.map(({ to }) => to.id).join(' '));
      expect(new Set(routes).size).toBe(20);
      const links = paths.flatMap(({ steps }) => steps.map((step) => step.links.length));
      expect(Math.max(...links)).toBeGreaterThan(1);
    }
  });

  it.each([
    [
      '{ paths(from: "a", to: "b", maxLength: 9) { truncated } }',
      'paths.maxLength: 9 is out of range; expected 1 to 8.',
    ],
    [
      '{ neighbourhood(of: "a", depth: 5) { truncated } }',
      'neighbourhood.depth: 5 is out of range; expected 1 to 4.',
    ],
    [
      '{ common(of: ["committee:dasc", "committee:zz", "person:nobody"]) { truncated } }',
      'common.of: no record has the id "committee:zz"; expected ids of records.',
    ],
    [
      '{ paths(from: "committee:dasc", to: "committee:ccnso-council", avoid: ["person:nobody"]) { more } }',
      'paths.avoid: no record has the id "person:nobody"; expected ids of records.',
    ],
    ['{ common(of: ["a"]) { truncated } }', 'common.of: 1 different ids; expected 2 to 20.'],
    [
      '{ lineage(of: "a", depth: 0) { truncated } }',
      'lineage.depth: 0 is out of range; expected 1 to 20.',
    ],
  ])('%s is refused', async (question, message) => {
    const { errors } = await ask((stores[0] as { store: Store }).store, question);
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });
});
