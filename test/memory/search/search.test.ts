import { graphql } from 'graphql';
import { Context } from '../../../src/server/graphql/context';
import type { Reader, Store } from '../../../src/store/port';
import { ask, askAgain, CountingReader, theSchema, type Answer } from '../../support/ask';
import { allStores } from '../../support/engines';

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
}, 120_000);
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

const embedded = () => (stores[0] as { store: Store }).store;
const QUERY = `query ($text: String!, $types: [SearchType!], $first: Int, $after: String) {
  box: search(text: $text, types: $types, first: $first, after: $after) {
    totalCount loosened countsByType { type count }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id }
    edges { cursor score matches { field text } node { id __typename ... on Person { name } } }
  }
}`;

interface Box {
  totalCount: number;
  loosened: boolean;
  countsByType: { type: string; count: number }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  nodes: { id: string }[];
  edges: { cursor: string; score: number; node: { id: string } }[];
}
interface Dated {
  date: string;
  topics: { id: string }[];
}
const box = ({ data, errors }: Answer): Box => {
  expect(errors).toBeUndefined();
  return data?.['box'] as Box;
};

describe('Query.search', () => {
  it('answers alike on every engine', async () => {
    for (const { store } of stores) {
      const found = box(await askAgain(store, QUERY, { text: 'faltst' }));
      expect(found).toMatchObject({
        totalCount: 1,
        loosened: false,
        countsByType: [{ type: 'PERSON', count: 1 }],
        nodes: [{ id: 'person:patrik-faltstrom' }],
        edges: [
          {
            matches: [{ field: 'name', text: 'Patrik «Fältst»röm' }],
            node: { __typename: 'Person', name: 'Patrik Fältström' },
          },
        ],
      });
    }
  });

  it.each([
    [
      'policy',
      { topics: ['DNS abuse'] },
      ({ topics }: Dated) => topics.some(({ id }) => id === 'topic:dns-abuse'),
    ],
    [
      'abuse',
      { during: { from: '2023-10', to: '2023-11-15' } },
      ({ date }: Dated) => /^2023-1[01]/.test(date),
    ],
  ])('finds of %s only what passes the filter %j, on every engine', async (text, filter, holds) => {
    const query = `query ($text: String!, $filter: SearchFilter) {
      all: search(text: $text, types: DECISION) { totalCount }
      box: search(text: $text, types: DECISION, filter: $filter, first: 100) {
        totalCount countsByType { type count } nodes { ... on Decision { date topics { id } } } } }`;
    const executor = await Promise.all(
      stores.map(({ store }) => askAgain(store, query, { text, filter })),
    );
    for (const { data, errors } of executor) {
      expect(errors).toBeUndefined();
      const { all, box: found } = data as unknown as { all: Box; box: Box };
      expect(found).toEqual((executor[0]?.data as unknown as { box: Box }).box);
      expect(found.totalCount).toBeGreaterThan(0);
      expect(found.totalCount).toBeLessThan(all.totalCount);
      expect(found.countsByType).toContainEqual({ type: 'DECISION', count: found.totalCount });
      expect(found.nodes.every((node) => holds(node as unknown as Dated))).toBe(true);
    }
  });

  it('narrowed to a span finds what happened in it, and bodies that may have been there', async () => {
    const ids = async (text: string, types: string, during: object) => {
      const query = `query ($text: String!, $during: Span) { box: search(text: $text, types: ${types}, filter: { during: $during }, first: 100) { nodes { id } } }`;
      return box(await askAgain(embedded(), query, { text, during })).nodes.map(({ id }) => id);
    };
    const year = (of: string) => ({ from: of, to: of });
    expect(await ids('board adopts', 'MILESTONE', year('2025'))).not.toContain(
      'milestone:ccpdp3-retirement-board-adoption',
    );
    expect(await ids('board adopts', 'MILESTONE', year('2022'))).toContain(
      'milestone:ccpdp3-retirement-board-adoption',
    );
    expect(await ids('tld-ops', 'COMMITTEE', year('2020'))).toContain('committee:tld-ops');
    expect(await ids('dasc', 'COMMITTEE', year('2015'))).toEqual([]);
    expect(await ids('dasc', 'AGENDA_ITEM', year('2023'))).toContain(
      'agenda-item:icann78-dasc-work-plan',
    );
    expect(await ids('katrina', 'PERSON', {})).toContain('person:katrina-sataki');
  });

  it('takes a topic by its id as well', async () => {
    const query = (topic: string) =>
      `{ box: search(text: "abuse", filter: { topics: ["${topic}"] }) { totalCount nodes { id } } }`;
    const byId = await askAgain(embedded(), query('topic:dns-abuse'));
    expect(box(byId)).toEqual(box(await askAgain(embedded(), query('DNS abuse'))));
  });

  it.each([
    ['{ topics: ["dns abuze"] }', 'filter.topics: "dns abuze" is not a topic; expected'],
    ['{ during: { from: "2023", to: "2022" } }', 'filter.during: from 2023 is after to 2022'],
  ])('refuses the filter %s', async (filter, message) => {
    const { errors } = await askAgain(
      embedded(),
      `{ search(text: "x", filter: ${filter}) { totalCount } }`,
    );
    expect(errors?.[0]?.message).toContain(message);
  });

  it('reads the records of a page with one statement for each place where they are selected', async () => {
    const { statements } = await ask(embedded(), QUERY, { text: 'council', first: 100 });
    const names = statements.map(({ statement: { name } }) => name);
    expect(names).toEqual(['search/documents', 'plan/lookup', 'plan/lookup']);
  });

  it.each(['council', 'retirment', 'emoij', 'afnic france'])(
    'walks all that %s finds by its cursors, each record once',
    async (text) => {
      for (const { store } of stores) {
        const seen: string[] = [];
        const all = box(await askAgain(store, QUERY, { text, first: 100 }));
        let after: string | null = null;
        do {
          const page = box(await askAgain(store, QUERY, { text, first: 97, after }));
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          seen.push(...page.edges.map(({ node }) => node.id));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(all.totalCount);
        expect(seen.slice(0, 100)).toEqual(all.edges.map(({ node }) => node.id));
      }
    },
    120_000,
  );

  it('gives 20 unless told, and none after the last', async () => {
    const { edges } = box(await askAgain(embedded(), QUERY, { text: 'council', first: null }));
    expect(edges).toHaveLength(20);
    const one = box(await askAgain(embedded(), QUERY, { text: 'faltst' }));
    const after = one.edges[0]?.cursor;
    expect(box(await askAgain(embedded(), QUERY, { text: 'faltst', after })).edges).toEqual([]);
  });

  it('keeps to the types that are asked for, and counts the others', async () => {
    const found = box(
      await askAgain(embedded(), QUERY, { text: 'retirement', types: ['POLICY', 'TOPIC'] }),
    );
    expect(found.nodes.every(({ id }) => /^(policy|topic):/.test(id))).toBe(true);
    const count = (type: string) => found.countsByType.find((each) => each.type === type)?.count;
    expect(found.totalCount).toBe((count('POLICY') ?? 0) + (count('TOPIC') ?? 0));
    expect(count('COMMITTEE')).toBeGreaterThan(0);
  });

  it('loosens when no record of these types has all words', async () => {
    const text = 'katrina selected as chair';
    expect(box(await askAgain(embedded(), QUERY, { text })).loosened).toBe(false);
    const people = box(await askAgain(embedded(), QUERY, { text, types: ['PERSON'] }));
    expect(people.loosened).toBe(true);
    expect(people.nodes[0]?.id).toBe('person:katrina-sataki');
  });

  it('gives null for a record that was removed since the index was made', async () => {
    const gone: Reader = {
      read: async (statement, parameters) =>
        statement.name === 'plan/lookup' ? [] : embedded().read(statement, parameters),
    };
    const { edges, nodes } = box(await ask(gone, QUERY, { text: 'faltst' }));
    expect([edges[0]?.node, nodes]).toEqual([null, [null]]);
  });

  it('says what is wrong with an argument below it before anything is searched', async () => {
    const source =
      '{ search(text: "dasc") { nodes { ... on Committee { memberships(first: 101) { totalCount } } } } }';
    const { errors, statements } = await askAgain(embedded(), source);
    expect(errors?.[0]?.message).toContain('memberships.first: 101 is out of range');
    expect(statements).toEqual([]);
  });
});

describe('arguments of a search', () => {
  const CURSOR = '(\'["x",0,1,"y"]\')';
  it.each([
    [{ text: '' }, 'box.text: has no word; expected at least one letter or digit.'],
    [{ text: ' … ' }, 'box.text: has no word; expected at least one letter or digit.'],
    [{ text: 'é'.repeat(301) }, 'box.text: 301 characters are too many; expected at most 300.'],
    [{ text: 'a '.repeat(33) }, 'box.text: 33 words are too many; expected at most 32.'],
    [{ text: 'a', first: 0 }, 'box.first: 0 is out of range; expected 1 to 100.'],
    [{ text: 'a', first: 101 }, 'box.first: 101 is out of range; expected 1 to 100.'],
    [
      { text: 'a', after: CURSOR },
      'box.after: is not a cursor of this search; expected a cursor from a search for the same text.',
    ],
  ])('%j is refused', async (variables, message) => {
    const { data, errors } = await askAgain(embedded(), QUERY, variables);
    expect(errors?.map((error) => error.message)).toEqual([message]);
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_REQUEST' });
    expect(data).toEqual({ box: null });
  });

  it('refuse the cursor of a search for another text', async () => {
    const { edges } = box(await askAgain(embedded(), QUERY, { text: 'dasc' }));
    const { errors } = await askAgain(embedded(), QUERY, {
      text: 'council',
      after: edges[0]?.cursor,
    });
    expect(errors?.[0]?.message).toContain('box.after: is not a cursor of this search');
    expect(
      box(await askAgain(embedded(), QUERY, { text: 'DASC', after: edges[0]?.cursor })).edges
        .length,
    ).toBeGreaterThan(0);
  });
});

it('reads the texts once for each state of the graph', async () => {
  const reader = new CountingReader(embedded());
  const { snapshot } = new Context(reader);
  for (const text of ['dasc', 'il']) {
    const contextValue = new Context(reader, snapshot);
    const { errors } = await graphql({
      schema: theSchema(),
      source: QUERY,
      variableValues: { text },
      contextValue,
    });
    expect(errors).toBeUndefined();
  }
  expect(reader.sent.map(({ statement: { name } }) => name)).toEqual([
    'search/documents',
    ...Array.from({ length: 4 }, () => 'plan/lookup'),
  ]);
});
