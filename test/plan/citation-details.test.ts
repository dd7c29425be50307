import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { allStores } from '../support/engines';

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** What every engine answers. */
async function answers<T>(source: string): Promise<T> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await ask(store, source);
      expect(errors).toBeUndefined();
      return data as T;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  return all[0] as T;
}

interface Cited {
  readonly locator: string;
  readonly shown: string | null;
  readonly supports: readonly string[];
  readonly document: { readonly id: string };
}
const CITATIONS = 'citations { locator shown supports document { id } }';

// What follows stands in seeds/memberships.yaml.
describe('a citation', () => {
  it('says for which day it shows the record, and which fields it supports', async () => {
    const { shown, supports } = await answers<Record<string, { citations: Cited[] }>>(`{
      shown: node(id: "membership:chris-disspain-ccnso-council") { ... on Membership { ${CITATIONS} } }
      supports: node(id: "membership:ai-chin-lu-ccnso-council-2") { ... on Membership { ${CITATIONS} } }
    }`);
    expect(shown?.citations).toHaveLength(2);
    expect(shown?.citations).toEqual(
      expect.arrayContaining([
        {
          locator: 'signature',
          shown: '2009-02-02',
          supports: [],
          document: { id: 'document:icann-notice-2009-02-02' },
        },
        // A profile of no day.
        {
          locator: 'second paragraph',
          shown: null,
          supports: [],
          document: { id: 'document:circleid-disspain' },
        },
      ]),
    );
    expect(supports?.citations).toContainEqual({
      locator: 'first paragraph',
      shown: null,
      supports: ['startNotBefore', 'endNotAfter'],
      document: { id: 'document:ccnso-council-list-nominations-2025' },
    });
  });

  it('says so too where it is an edge from the document', async () => {
    interface Edge extends Omit<Cited, 'document'> {
      readonly node: { readonly id: string };
    }
    const edgesOf = async (document: string) => {
      const { node } = await answers<{ node: { citedBy: { edges: Edge[] } } }>(
        `{ node(id: "document:${document}") { ... on Document { citedBy(first: 100) { edges { locator shown supports node { ... on Node { id } } } } } } }`,
      );
      return node.citedBy.edges;
    };
    const notice = await edgesOf('icann-notice-2009-02-02');
    expect(notice).toContainEqual({
      locator: 'signature',
      shown: '2009-02-02',
      supports: [],
      node: { id: 'membership:chris-disspain-ccnso-council' },
    });
    expect(await edgesOf('ccnso-council-list-nominations-2025')).toContainEqual({
      locator: 'first paragraph',
      shown: null,
      supports: ['startNotBefore', 'endNotAfter'],
      node: { id: 'membership:ai-chin-lu-ccnso-council-2' },
    });
  });
});

describe('a reason', () => {
  const REASON = `reason {
    sentence start end startNotBefore startNotAfter endNotBefore endNotAfter attested inferred
    termYears certainFrom certainTo expectedTo possibleFrom possibleTo
  }`;
  const reasonOf = async (person: string, day: string) => {
    const { node } = await answers<{
      node: { memberships: { edges: { reason: Record<string, unknown>; node: { id: string } }[] } };
    }>(
      `{ node(id: "person:${person}") { ... on Person { memberships(asOf: "${day}", first: 100) { edges { node { id } certainty ${REASON} } } } } }`,
    );
    const id = `membership:${person}-ccnso-council`;
    return node.memberships.edges.find((edge) => edge.node.id === id);
  };

  it('names bounds, the documents that show the record, and the inference', async () => {
    const inferred =
      'On the Council in December 2020, before the term from March 2021 began, and not in the seat of Jordan Carter, held from March 2019 and March 2022; so this seat is the one of the term from March 2020 to March 2023. The region follows from .tw, the holder’s ccTLD.';
    expect(await reasonOf('ai-chin-lu', '2021-06-01')).toEqual({
      node: { id: 'membership:ai-chin-lu-ccnso-council' },
      certainty: 'CERTAIN',
      reason: {
        sentence: `It held from 2020-12-02 until at least 2022-03-02: start not before 2020-03, end not after 2023-03, shown on 2020-12-02 in "Online decision: drafting team on the inclusion of IDN ccTLDs" and 2022-03-02 in "Nominations of Council leaders, March 2022". Inferred: ${inferred}`,
        start: null,
        end: null,
        startNotBefore: '2020-03',
        startNotAfter: null,
        endNotBefore: null,
        endNotAfter: '2023-03',
        attested: ['2020-12-02', '2022-03-02'],
        inferred,
        termYears: 3,
        certainFrom: '2020-12-02',
        certainTo: '2022-03-02',
        // Three years from the first day of 2020-03.
        expectedTo: '2023-03-01',
        possibleFrom: '2020-03-01',
        possibleTo: '2023-03-31',
      },
    });
  });

  it('counts the term from the earliest start where no day is shown', async () => {
    expect(await reasonOf('ali-hadji-mmadi', '2022-01-01')).toMatchObject({
      certainty: 'EXPECTED',
      reason: {
        sentence: expect.stringMatching(
          /^It was to hold until 2024-03-01: start 2021-03, end not after 2024-03; a term lasts 3 years, and no source says when it ended\. Inferred: Selected for one of the seats /,
        ) as string,
        startNotBefore: '2021-03',
        startNotAfter: '2021-03',
        endNotAfter: '2024-03',
        attested: [],
        // It began on some day of the month, so no single day is certain.
        certainFrom: null,
        certainTo: null,
        expectedTo: '2024-03-01',
      },
    });
  });

  it('of a record that a source states has no inference', async () => {
    expect(await reasonOf('chris-disspain', '2009-02-02')).toMatchObject({
      certainty: 'CERTAIN',
      reason: {
        sentence: expect.stringMatching(
          /^It held on 2009-02-02 at least: no start stated, no end stated, shown on 2009-02-02 in "[^"]+"\.$/,
        ) as string,
        inferred: null,
      },
    });
  });
});

describe('the sources of a record', () => {
  const textFor = async (citations: string): Promise<string> => {
    const source = `{ node(id: "membership:chris-disspain-ccnso-council") { ... on Membership { ${citations} } } }`;
    const { statements } = await ask((stores[0] as { store: Store }).store, source);
    return statements.map(({ statement }) => statement.text).join();
  };

  it.each(['locator', 'shown', 'supports'])(
    'are read with %s only where it is shown',
    async (name) => {
      const shown = new RegExp(`e2\\.${name}[,\\]]`);
      expect(await textFor(`citations { ${name} document { id } }`)).toMatch(shown);
      expect(await textFor('citations { document { id } }')).not.toMatch(shown);
    },
  );
});
