import type { Store } from '../../../src/store/port';
import { askAgain as ask } from '../../support/ask';
import { allStores } from '../../support/engines';

const QUESTION = `query ($of: ID!, $direction: LineageDirection!, $depth: Int, $asOf: Date, $first: Int) {
  lineage(of: $of, direction: $direction, depth: $depth, asOf: $asOf, first: $first) {
    truncated truncatedBy
    nodes { depth record { id } }
    timeline { date record { id } }
    edges { type happened inferred depth from { id } to { id } statedBy { id citations { locator } } }
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
    inferred: string | null;
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
    const executor = await Promise.all(
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
    for (const answer of executor) expect(answer).toEqual(executor[0]);
    return executor[0] as Answer;
  };
  const steps = (answer: Answer) =>
    answer.edges.map(({ from, type, to }) => `${from.id} ${type} ${to.id}`);

  it('traces the retirement policy from the request for an issue report to the votes', async () => {
    const answer = await lineage({
      of: 'policy:ccpdp3-retirement',
      direction: 'ANCESTORS',
      first: 100,
    });
    expect(steps(answer)).toEqual(
      expect.arrayContaining([
        'decision:2016-06-ccpdp3-issue-report-requested FOLLOWS decision:council-127-03',
        'decision:council-127-03 ESTABLISHES committee:ccpdp3-ret-wg',
        'committee:ccpdp3-ret-wg DEVELOPED policy:ccpdp3-retirement',
        'decision:council-174-01 REACHED policy:ccpdp3-retirement',
        'decision:2021-07-28-members-retirement-policy ADOPTS policy:ccpdp3-retirement',
        'policy:ccpdp3 PART_OF policy:ccpdp3-retirement',
        'decision:icann-board-2022-09-ccpdp3-retirement REACHED policy:ccpdp3-retirement',
        // What is reached by no decision on record is a step of its own.
        'milestone:ccpdp3-retirement-initial-report STEP policy:ccpdp3-retirement',
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
      // The Council had asked the managers of ccTLDs about the proposal at ICANN76.
      'agenda-item:icann76-ua-roadmap RESULTED_FROM activity:ccnso-ua-roadmap',
      'organization:ccnso CARRIED_OUT_BY activity:ccnso-ua-exploration',
      'meeting:icann76 CONSIDERED agenda-item:icann76-ua-roadmap',
      'decision:icann-board-03-106 ESTABLISHES organization:ccnso',
    ]);
  });

  it('goes on from the committee to its appointments, plans and work', async () => {
    const answer = await lineage({ of: 'committee:uac', direction: 'DESCENDANTS' });
    expect(steps(answer)).toEqual([
      'committee:uac CARRIED_OUT_BY activity:candidacy-uac-chair-abdalmonem-galila',
      'committee:uac CARRIED_OUT_BY activity:candidacy-uac-vice-chair-regina-fuchsova',
      'committee:uac CARRIED_OUT_BY activity:uac-work-plan',
      'committee:uac APPOINTS decision:2023-10-26-group-appointments',
    ]);
  });

  it('goes on from a policy in parts to what took these on since, to the Board', async () => {
    const answer = await lineage({ of: 'policy:ccpdp3', direction: 'DESCENDANTS', first: 100 });
    expect(steps(answer)).toContain(
      'decision:icann-board-2022-09-ccpdp3-retirement REACHED policy:ccpdp3-retirement',
    );
    const depths = new Map(answer.nodes.map(({ depth, record }) => [record.id, depth]));
    expect(depths.get('decision:icann-board-2022-09-ccpdp3-retirement')).toBe(2);
    // Of what a step of a part rests on, or leads to elsewhere, nothing came of the whole.
    expect(depths.has('organization:icann-board')).toBe(false);
    const before = await lineage({
      of: 'policy:ccpdp3',
      direction: 'DESCENDANTS',
      first: 100,
      asOf: '2022-01-01',
    });
    expect(steps(before).filter((step) => step.includes('icann-board'))).toEqual([]);
  });

  it('says each step in words', async () => {
    const source = `{ lineage(of: "committee:uac", direction: DESCENDANTS) { edges { type sentence } } }`;
    for (const { store } of stores) {
      const { data, errors } = await ask(store, source);
      expect(errors).toBeUndefined();
      expect((data?.['lineage'] as { edges: unknown[] }).edges).toContainEqual({
        type: 'APPOINTS',
        sentence: 'The decision appointed somebody to the committee.',
      });
    }
  });

  it('says of a step in a field what is inferred', async () => {
    const { edges } = await lineage({ of: 'committee:uac', direction: 'ANCESTORS' });
    const inferred = edges.filter((edge) => edge.inferred !== null);
    expect(steps({ edges: inferred } as Answer)).toEqual([
      'activity:ccnso-ua-exploration FOLLOWS activity:ccnso-ua-roadmap',
      'agenda-item:icann76-ua-roadmap RESULTED_FROM activity:ccnso-ua-roadmap',
    ]);
    expect(inferred[0]?.inferred).toMatch(/^The report tells .* follows from this order\.$/);
  });

  it('has an appointment once, and none by the decision that establishes the body', async () => {
    const found = steps(await lineage({ of: 'committee:dt-rmre', depth: 1 }));
    expect(found).toContain('decision:council-124-03 ESTABLISHES committee:dt-rmre');
    expect(found.join()).not.toContain('APPOINTS decision:council-124-03');
    const council = steps(await lineage({ of: 'committee:grc', depth: 1, first: 100 }));
    expect(council).toContain('committee:grc APPOINTS decision:2022-07-21-appointments');
    expect(new Set(council).size).toBe(council.length);
  });

  it('has what is only planned as planned, whoever carries it out', async () => {
    const { edges } = await lineage({ of: 'activity:dasc-survey-2024', direction: 'ANCESTORS' });
    expect(edges).toContainEqual(
      expect.objectContaining({ type: 'CARRIED_OUT_BY', happened: false }),
    );
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

  it('leaves out what was only planned then, and dates nothing before its source', async () => {
    const answer = await lineage({ of: 'policy:ccpdp4', depth: 1, asOf: '2024-03-07', first: 100 });
    expect(answer.edges.length).toBeGreaterThan(5);
    expect(answer.edges.every(({ happened }) => happened)).toBe(true);
    const ended = await lineage({ of: 'membership:by-ccnso', asOf: '2022-06-01' });
    expect(JSON.stringify(ended)).not.toContain('decision:2022-07-21-membership-by-ended');
  });

  it('has what became of a policy after it was made among what came of it', async () => {
    const of = 'policy:ccpdp3-retirement';
    const after = await lineage({ of, direction: 'DESCENDANTS', depth: 1 });
    expect(steps(after)).toContain(`${of} STEP milestone:ccpdp3-retirement-implementation-2`);
    const before = await lineage({ of, direction: 'ANCESTORS', first: 100 });
    expect(JSON.stringify(before)).not.toContain('committee:ccpdp3-rm-wg');
  });

  it('of a body that was asked for something later does not have the asking', async () => {
    const answer = await lineage({ of: 'committee:dasc', direction: 'ANCESTORS' });
    expect(JSON.stringify(answer)).toContain('decision:2022-03-31-dasc-terms-of-reference');
    expect(JSON.stringify(answer)).not.toContain('2026');
  });

  it('gives each step the sources of the record that states it, under any alias', async () => {
    const query = `query ($name: Boolean!) { lineage(of: "policy:ccpdp3-retirement", first: 100) { edges {
      citations { locator } sources: citations { document { id title @include(if: $name) } ...where }
      statedBy { id citations { locator document { id title } } } } } }
      fragment where on Citation { place: locator }`;
    interface Edge {
      citations: { locator: string }[];
      sources: { place: string; document: { id: string; title: string } }[];
      statedBy: { citations: { locator: string; document: { id: string; title: string } }[] };
    }
    for (const { store } of stores) {
      const { data, errors } = await ask(store, query, { name: true });
      expect(errors).toBeUndefined();
      const { edges } = data?.['lineage'] as { edges: Edge[] };
      expect(edges.length).toBeGreaterThan(30);
      for (const { citations, sources, statedBy } of edges) {
        expect(citations.length).toBeGreaterThan(0);
        expect(citations).toEqual(statedBy.citations.map(({ locator }) => ({ locator })));
        expect(sources).toEqual(
          statedBy.citations.map(({ locator: place, document }) => ({ document, place })),
        );
      }
    }
  });

  it('is found by a former id', async () => {
    const answer = await lineage({ of: 'committee:succession-small-team' });
    expect(answer.nodes[0]?.record.id).toBe('committee:succession-adhoc-team');
  });

  it('is null for an id that no record has', async () => {
    expect(await lineage({ of: 'decision:none' })).toBeNull();
  });
});
