import fc from 'fast-check';
import type { Graph } from '../../src/seeding/graph';
import { loadGraph } from '../../src/seeding/load';
import { readText } from '../../src/seeding/read';
import { graphOfRecords } from '../../src/seeding/seeds';
import type { Store } from '../../src/store/port';
import { besideReal } from '../seeding/variants';
import { ask } from '../support/ask';
import { ownStores, closeRestored, onNeo4j } from '../support/engines';

const ROLES = ['CHAIR', 'COUNCILLOR', 'MEMBER'];
const MEMBERS = 24;

/** A committee with these of 24 made-up members; what is known of a member follows from its number. */
function committeeWith(members: ReadonlySet<number>): Graph {
  const citations = 'citations: [{document: "document:made-up", locator: "made up for a test"}]';
  const all = [...members].sort((a, b) => a - b);
  const text = `
documents: [{id: "document:made-up", title: "Made up"}]
committees: [{id: "committee:made-up", name: "Made up", kind: OTHER, ${citations}}]
people: [${all.map((n) => `{id: "person:p${n}", name: "Made Up ${n % 5} ${n}", ${citations}}`).join(', ')}]
memberships: [${all
    .map((n) => {
      const start = n % 3 === 0 ? '' : `start: "${2010 + (n % 4)}", `;
      return `{id: "membership:m${n}", holder: "person:p${n}", body: "committee:made-up", role: ${ROLES[n % 3]}, ${start}${citations}}`;
    })
    .join(', ')}]
`;
  const { records, problems } = readText('made-up.yaml', Buffer.from(text));
  return graphOfRecords(records, problems);
}

const FILTERS = [null, { role: { in: ['CHAIR', 'MEMBER'] } }, { not: { start: { known: false } } }];
const ORDERS = [
  null,
  [{ by: 'ROLE', direction: 'DESC' }],
  [{ by: 'START', unknown: 'FIRST' }, { by: 'ROLE' }],
  [{ by: 'START', direction: 'DESC', unknown: 'LAST' }],
];
const SPANS = [null, { from: '2012', to: '2012' }];

const QUESTION = `query ($page: Int!, $cursor: String, $filter: MembershipFilter, $orderBy: [MembershipOrder!], $during: Span) {
  node(id: "committee:made-up") { ... on Committee {
    forward: memberships(first: $page, after: $cursor, filter: $filter, orderBy: $orderBy, during: $during) { pageInfo { hasNextPage endCursor } nodes { id } }
    backward: memberships(last: $page, before: $cursor, filter: $filter, orderBy: $orderBy, during: $during) { pageInfo { hasPreviousPage startCursor } nodes { id } }
  } }
}`;

interface Lists {
  forward: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] };
  backward: {
    pageInfo: { hasPreviousPage: boolean; startCursor: string };
    nodes: { id: string }[];
  };
}

describe('walking a list by pages while others come and go', () => {
  // A load compares all records of the store, which a server takes up to a second for.
  jest.setTimeout(240_000);
  let stores: { name: string; store: Store }[];
  beforeAll(async () => {
    stores = await ownStores();
  });
  afterAll(async () => {
    for (const { store } of stores) await closeRestored(store);
  });

  /** The ids met on a walk, and those that one question for all of them gives before it begins. */
  async function walked(
    store: Store,
    backward: boolean,
    variables: object,
    changes: readonly ReadonlySet<number>[],
  ) {
    const read = async (page: number, cursor: string | null): Promise<Lists> => {
      const { data, errors } = await ask(store, QUESTION, { ...variables, page, cursor });
      expect(errors).toBeUndefined();
      return data?.['node'] as Lists;
    };
    const cited = (await read(100, null)).forward.nodes.map(({ id }) => id);
    const met: string[] = [];
    let cursor: string | null = null;
    for (let step = 0; ; step++) {
      const { forward, backward: back } = await read(4, cursor);
      met.push(...(backward ? [...back.nodes].reverse() : forward.nodes).map(({ id }) => id));
      const more: boolean = backward ? back.pageInfo.hasPreviousPage : forward.pageInfo.hasNextPage;
      if (!more) return { cited, met };
      cursor = backward ? back.pageInfo.startCursor : forward.pageInfo.endCursor;
      const change = changes[step];
      if (change) await loadGraph(store, await besideReal(committeeWith(change)));
    }
  }

  it('meets every record that was there throughout once, and in order', async () => {
    const subset = fc.uniqueArray(fc.integer({ min: 0, max: MEMBERS - 1 }), { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          sets: fc.tuple(subset, subset, subset, subset),
          backward: fc.boolean(),
          filter: fc.constantFrom(...FILTERS),
          orderBy: fc.constantFrom(...ORDERS),
          during: fc.constantFrom(...SPANS),
        }),
        async ({ sets, backward, ...variables }) => {
          const [first, ...changes] = sets.map((set) => new Set(set)) as [
            Set<number>,
            ...Set<number>[],
          ];
          for (const { store } of stores) {
            await loadGraph(store, await besideReal(committeeWith(first)));
            const { cited, met } = await walked(store, backward, variables, changes);
            const throughout = cited.filter((id) =>
              changes.every((set) => set.has(Number(id.replace('membership:m', '')))),
            );
            const order = backward ? [...throughout].reverse() : throughout;
            expect(new Set(met).size).toBe(met.length);
            expect(met.filter((id) => throughout.includes(id))).toEqual(order);
          }
        },
      ),
      { numRuns: onNeo4j ? 5 : 30, seed: 11 },
    );
  });

  it('is seen to miss records with pages that are counted off instead', async () => {
    const { store } = stores[0] as { store: Store };
    await loadGraph(store, committeeWith(new Set([0, 1, 2, 3, 4, 5, 6, 7])));
    const before = await ask(store, QUESTION, { page: 100, cursor: null });
    const all = (before.data?.['node'] as Lists).forward.nodes.map(({ id }) => id);
    const gone = all.slice(0, 4);
    const left = new Set(all.slice(4).map((id) => Number(id.replace('membership:m', ''))));
    await loadGraph(store, committeeWith(left));
    const after = await ask(store, QUESTION, { page: 100, cursor: null });
    const offset = (after.data?.['node'] as Lists).forward.nodes
      .slice(gone.length)
      .map(({ id }) => id);
    expect(offset).not.toEqual(all.slice(4));
  });
});
