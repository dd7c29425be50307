import type { Store } from '../../src/store/port';
import { askAgain as ask } from '../support/ask';
import { allStores } from '../support/engines';

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** What is asked, which is the same on every engine. */
async function answer<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await ask(store, query, variables);
      expect(errors).toBeUndefined();
      return data;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  return all[0] as T;
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly id: string; readonly takenAt: { readonly id: string } }[];
}

describe('the decisions of a meeting', () => {
  const PAGE = `query ($after: String, $first: Int!) { meeting(code: "ICANN78") {
    decisions { totalCount }
    allDecisions(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id takenAt { id } }
    } } }`;

  it('are with those of its sessions in one list, page by page', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const found: { meeting: { decisions: { totalCount: number }; allDecisions: Page } } =
        await answer(PAGE, { first: 5, after });
      const { decisions, allDecisions } = found.meeting;
      expect([decisions.totalCount, allDecisions.totalCount]).toEqual([0, 13]);
      expect(allDecisions.nodes.every(({ takenAt }) => takenAt.id === 'meeting:council-199')).toBe(
        true,
      );
      ids.push(...allDecisions.nodes.map(({ id }) => id));
      after = allDecisions.pageInfo.hasNextPage ? allDecisions.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(ids).size).toBe(13);
  });

  it('are its own where it has no sessions, and can be searched', async () => {
    const found = await answer<Record<string, Record<string, { totalCount: number }>>>(`{
      session: meeting(code: "council-199") { decisions { totalCount } allDecisions { totalCount } }
      whole: meeting(code: "ICANN78") {
        allDecisions(filter: { kind: { eq: APPOINTMENT } }) { totalCount }
        agendaItems { totalCount } allAgendaItems { totalCount }
      }
      those: meetings(filter: { allDecisions: { some: { id: { eq: "decision:2023-10-26-group-appointments" } } } }) { totalCount }
    }`);
    expect(found['session']).toEqual({
      decisions: { totalCount: 13 },
      allDecisions: { totalCount: 13 },
    });
    expect(found['whole']?.['allDecisions']?.totalCount).toBeGreaterThan(0);
    expect(found['whole']?.['allAgendaItems']?.totalCount).toBe(45);
    expect(found['those']).toEqual({ totalCount: 2 });
  });
});

describe('what came of what', () => {
  it('is one relation from both ends, for activities, committees and decisions', async () => {
    const found = await answer<Record<string, Record<string, { id: string }[]>>>(`{
      item: node(id: "agenda-item:council-199-registrant-capacity-building") { ... on Origin { ledTo { id } } }
      activity: node(id: "activity:registrant-program-further-exploration") { ... on Outcome { resultedFrom { id } } }
      roadmap: node(id: "activity:ccnso-ua-roadmap") { ... on Origin { ledTo { id } } ... on Outcome { resultedFrom { id } } }
      committee: node(id: "committee:uac") { ... on Outcome { resultedFrom { id } } }
      decision: node(id: "decision:2023-10-26-leadership-program") { ... on Origin { ledTo { id } } ... on Outcome { resultedFrom { id } } }
    }`);
    const ids = Object.fromEntries(
      Object.entries(found).map(([name, ends]) => [
        name,
        Object.values(ends).map((list) => list.map(({ id }) => id).sort()),
      ]),
    );
    expect(ids).toEqual({
      item: [
        [
          'activity:registrant-program-further-exploration',
          'decision:2023-10-26-registrant-capacity-building',
        ],
      ],
      activity: [
        [
          'agenda-item:council-199-registrant-capacity-building',
          'agenda-item:icann78-registrant-capacity-building-further-collaboration',
        ],
      ],
      roadmap: [['committee:uac'], ['agenda-item:icann76-ua-roadmap']],
      committee: [['activity:ccnso-ua-roadmap']],
      decision: [
        ['activity:leadership-program-2024-candidates'],
        ['agenda-item:council-199-leadership-program'],
      ],
    });
  });
});

describe('an appointment without names', () => {
  it('is an appointment to the body', async () => {
    const { decision } = await answer<{
      decision: { effects: { type: string; target: { id: string }; body: { id: string } }[] };
    }>(
      '{ decision: node(id: "decision:2023-10-26-group-appointments") { ... on Decision { effects { type target { id } body { id } } } } }',
    );
    expect(decision.effects.map(({ type, target }) => `${type} ${target.id}`).sort()).toEqual([
      'APPOINTS committee:dasc',
      'APPOINTS committee:iglc',
      'APPOINTS committee:sopc',
      'APPOINTS committee:uac',
    ]);
    for (const { target, body } of decision.effects) expect(body.id).toBe(target.id);
  });
});
