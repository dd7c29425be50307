import type { Store } from '../../../src/store/port';
import { MultiDirectedGraph } from 'graphology';
import type { Descent, DescentGraph } from '../../../src/graph/lineage/descent';
import { walkLineage, type LineageQuestion } from '../../../src/graph/lineage/walk';
import { Budget } from '../../../src/graph/path/budget';
import { ask } from '../../support/ask';
import { allStores } from '../../support/engine';

const QUESTION = `query ($of: ID!, $direction: LineageDirection!, $depth: Int, $asOf: Date, $first: Int) {
  lineage(of: $of, direction: $direction, depth: $depth, asOf: $asOf, first: $first) {
    truncated truncatedBy
    nodes { depth record { id } }
    timeline { date record { id } }
    edges { type happened depth from { id } to { id } statedBy { id citations { locator } } }
  }
}`;

interface Answer {
  truncated: boolean;
  truncatedBy: string | null;
  nodes: { depth: number; record: { id: string } }[];
  timeline: { date: string | null; record: { id: string } }[];
  edges: {
    type: string;
    happened: boolean;
    depth: number;
    from: { id: string };
    to: { id: string };
    statedBy: { id: string; citations: unknown[] };
  }[];
}

describe('a lineage on the real data', () => {
  let stores: { name: string; store: Store }[];
  beforeAll(async () => {
    stores = await allStores();
  });
  afterAll(async () => {
    for (const { store } of stores) await store.close();
  });

  /** The same answer on every engine. */
  const lineage = async (variables: Record<string, unknown>): Promise<Answer> => {
    const answers = await Promise.all(
      stores.map(async ({ store }) => {
        const { data, errors } = await ask(store, QUESTION, {
          direction: 'BOTH',
          depth: 5,
          ...variables,
        });
        expect(errors).toBeUndefined();
        return data?.['lineage'] as Answer;
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    return answers[0] as Answer;
  };
  const steps = (answer: Answer) =>
    answer.edges.map(({ from, type, to }) => `${from.id} ${type} ${to.id}`);

  it('traces the retirement policy from the request for an issue report to the votes', async () => {
    const answer = await lineage({ of: 'policy:ccpdp3-retirement', direction: 'ANCESTORS' });
    expect(steps(answer)).toEqual(
      expect.arrayContaining([
        'decision:2016-06-ccpdp3-issue-report-requested FOLLOWS decision:council-127-03',
        'decision:council-127-03 ESTABLISHES committee:ccpdp3-ret-wg',
        'committee:ccpdp3-ret-wg DEVELOPED policy:ccpdp3-retirement',
        'decision:council-174-01 REACHED policy:ccpdp3-retirement',
        'decision:2021-07-28-members-retirement-policy ADOPTS policy:ccpdp3-retirement',
        'policy:ccpdp3 PART_OF policy:ccpdp3-retirement',
        // What is reached by no decision on record is a step of its own.
        'milestone:ccpdp3-retirement-board-adoption STEP policy:ccpdp3-retirement',
      ]),
    );
    expect(answer.truncated).toBe(false);
    for (const { statedBy } of answer.edges) expect(statedBy.citations.length).toBeGreaterThan(0);
    const dates = answer.timeline.map(({ date }) => date ?? '~');
    expect(dates).toEqual([...dates].sort());
  });

  it('says what is only planned: ccPDP4 is to replace the Fast Track', async () => {
    const answer = await lineage({ of: 'policy:ccpdp4', direction: 'ANCESTORS', depth: 1 });
    expect(answer.edges).toContainEqual(
      expect.objectContaining({
        type: 'REPLACES',
        happened: false,
        from: { id: 'policy:idn-cctld-fast-track' },
        to: { id: 'policy:ccpdp4' },
      }),
    );
  });

  it('tells how the Universal Acceptance Committee came to be', async () => {
    const answer = await lineage({ of: 'committee:uac', direction: 'ANCESTORS' });
    expect(steps(answer)).toEqual([
      'activity:ccnso-ua-roadmap RESULTED_FROM committee:uac',
      'activity:ccnso-ua-exploration FOLLOWS activity:ccnso-ua-roadmap',
    ]);
  });

  it('tells what cut it', async () => {
    expect((await lineage({ of: 'policy:ccpdp3-retirement', depth: 1 })).truncatedBy).toBe('DEPTH');
    const few = await lineage({ of: 'policy:ccpdp3-retirement', first: 3 });
    expect([few.truncatedBy, few.nodes.length]).toEqual(['FIRST', 3]);
  });

  it('leaves out what came later than asked', async () => {
    const answer = await lineage({
      of: 'policy:ccpdp3-retirement',
      direction: 'ANCESTORS',
      asOf: '2021-06-30',
    });
    expect(steps(answer).join()).toContain('decision:council-174-01 REACHED');
    expect(steps(answer).join()).not.toContain('2021-07-28');
  });

  it('is null for an id that no record has', async () => {
    expect(await lineage({ of: 'decision:none' })).toBeNull();
  });
});

describe('the walk', () => {
  const graphOf = (edges: [string, string, string?][]): DescentGraph => {
    const graph: DescentGraph = new MultiDirectedGraph();
    for (const [from, to, type = 'FOLLOWS'] of edges) {
      for (const id of [from, to])
        graph.mergeNode(id, { date: null, noun: id === 'body' ? 'Committee' : 'Decision' });
      graph.addDirectedEdge(from, to, {
        type,
        date: null,
        happened: true,
        statedBy: to,
      } satisfies Descent);
    }
    return graph;
  };
  const base: LineageQuestion = {
    of: 'b',
    direction: 'BOTH',
    depth: 9,
    relations: null,
    asOf: null,
    first: 100,
  };

  it('ends in a circle, and shows the step that closes it', () => {
    const found = walkLineage(
      graphOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ]),
      { ...base, direction: 'DESCENDANTS' },
      new Budget(),
    );
    expect(found.nodes.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(found.steps).toHaveLength(3);
    expect(found.truncatedBy).toBeNull();
  });

  it('goes neither back nor on from what it only passes', () => {
    // d came of a as b did, but is neither what b came of nor what came of b.
    const found = walkLineage(
      graphOf([
        ['a', 'b'],
        ['a', 'd'],
        ['b', 'c'],
        ['e', 'c'],
      ]),
      base,
      new Budget(),
    );
    expect(found.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('does not pass on from a body that was only asked for something', () => {
    const made: [string, string, string] = ['body', 'made', 'DEVELOPED'];
    const asked: [string, string, string] = ['asking', 'body', 'MANDATES'];
    const set: [string, string, string] = ['setting', 'body', 'ESTABLISHES'];
    const ids = (of: string, ...edges: [string, string, string?][]) =>
      walkLineage(graphOf(edges), { ...base, of }, new Budget())
        .nodes.map(({ id }) => id)
        .sort();
    expect(ids('asking', made, asked, set)).toEqual(['asking', 'body']);
    expect(ids('setting', made, asked, set)).toEqual(['body', 'made', 'setting']);
    expect(ids('made', made, asked, set)).toEqual(['body', 'made', 'setting']);
    expect(ids('body', made, asked, set)).toEqual(['asking', 'body', 'made', 'setting']);
    // One way or the other, whichever comes first.
    const both = ids('asking', asked, ['asking', 'setting'], set, made);
    expect(both).toEqual(['asking', 'body', 'made', 'setting']);
  });

  it('takes only the records that are asked for from a hub of 100,000', () => {
    const graph = graphOf(
      Array.from({ length: 100_000 }, (_, index): [string, string] => [
        'hub',
        `x${String(index).padStart(6, '0')}`,
      ]),
    );
    const found = walkLineage(graph, { ...base, of: 'hub', first: 10 }, new Budget());
    expect([found.nodes.length, found.truncatedBy]).toEqual([10, 'FIRST']);
    const cut = walkLineage(graph, { ...base, of: 'hub', first: 10 }, new Budget(20));
    expect([cut.nodes.length, cut.truncatedBy]).toEqual([10, 'BUDGET']);
  });
});
