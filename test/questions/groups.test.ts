import { getNamedType, isEnumType, isObjectType, type GraphQLObjectType } from 'graphql';
import { NOUNS } from '../../src/model/model';
import type { Store } from '../../src/store/port';
import { ask, theSchema } from '../support/ask';
import { allStores } from '../support/engines';

interface Group {
  readonly value: string | null;
  readonly record: { readonly id: string } | null;
  readonly count: number;
}

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** An answer, which is the same on every engine. */
async function answer(source: string): Promise<Record<string, unknown>> {
  const all = await Promise.all(stores.map(({ store }) => ask(store, source)));
  for (const { data, errors } of all) {
    expect(errors).toBeUndefined();
    expect(data).toEqual(all[0]?.data);
  }
  return all[0]?.data as Record<string, unknown>;
}

/** The groups of one list as texts. */
async function groups(list: string, by: string): Promise<string[]> {
  const source = `{ list: ${list} { counts(by: ${by}) { value record { id } count } } }`;
  const { list: shown } = (await answer(source)) as { list: { counts: Group[] } };
  return shown.counts.map(({ value, record, count }) => {
    if (record) expect(record.id).toBe(value);
    return `${value ?? 'unknown'} ${count}`;
  });
}

const keysOf = (type: GraphQLObjectType): string[] => {
  const [by] = type.getFields()['counts']?.args ?? [];
  const values = by && getNamedType(by.type);
  return isEnumType(values) ? values.getValues().map(({ name }) => name) : [];
};

const LISTS = NOUNS.flatMap(({ name, section }) => {
  const type = theSchema().getType(`${name}Connection`);
  return section && isObjectType(type) ? keysOf(type).map((by) => [section, by] as const) : [];
});
/** By these a record can be in several groups. */
const SEVERAL = [
  'memberships ORGANIZATION',
  'people ORGANIZATION',
  'people REGION',
  'organizations REGION',
];

it('each record of a list is in one group, that of the unknown among them', async () => {
  expect(LISTS.length).toBeGreaterThan(50);
  for (const [list, by] of LISTS) {
    const source = `{ list: ${list} { totalCount counts(by: ${by}) { value count } } }`;
    const { list: shown } = await answer(source);
    const { totalCount, counts } = shown as { totalCount: number; counts: Group[] };
    const sum = counts.reduce((all, { count }) => all + count, 0);
    expect(new Set(counts.map(({ value }) => value)).size).toBe(counts.length);
    if (SEVERAL.includes(`${list} ${by}`)) expect(sum).toBeGreaterThan(0);
    else if (counts.length === 100) expect(sum).toBeLessThan(totalCount);
    else expect([list, by, sum]).toEqual([list, by, totalCount]);
  }
});

// What follows was counted by hand in seeds/decisions.yaml, seeds/memberships.yaml and seeds/affiliations.yaml.
it('decisions of a year by kind, the most frequent first', async () => {
  const list = 'decisions(filter: { date: { within: { from: "2003", to: "2003" } } })';
  const kinds = ['MANDATE 3', 'ESTABLISHMENT 2', 'PROCEDURAL 2', 'LETTER 1'];
  expect(await groups(list, 'KIND')).toEqual(kinds);
  expect(await groups(list, 'YEAR')).toEqual(['2003 8']);
  expect(await groups(list, 'INTERMEETING')).toContainEqual(expect.stringMatching(/^unknown /));
});

it('years in their order', async () => {
  const years = (await groups('decisions', 'YEAR')).map((group) => Number(group.slice(0, 4)));
  expect(years.length).toBeGreaterThan(20);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

it('members of the ccNSO by region, which is that of the territory of the ccTLD', async () => {
  const list = 'memberships(filter: { body: { id: { eq: "organization:ccnso" } } })';
  const regions = ['EU 19', 'AF 15', 'AP 11', 'LAC 9', 'NA 2', 'unknown 1'];
  expect(await groups(list, 'HOLDER_REGION')).toEqual(regions);
});

it('people of a ccTLD by the registry that manages it, and each by all that they are affiliated with', async () => {
  const affiliations =
    'affiliations(filter: { affiliatedWith: { ccTld: { aLabel: { eq: "uk" } } } })';
  expect(await groups(affiliations, 'ORGANIZATION')).toEqual(['organization:nominet 8']);
  const jordan = 'people(filter: { name: { eq: "Jordan Carter" } })';
  const registries = ['organization:auda 1', 'organization:internetnz 1'];
  expect(await groups(jordan, 'ORGANIZATION')).toEqual(registries);
});

it('what has regions by its ccTLDs, and activities by the word for their kind', async () => {
  const jordan = 'people(filter: { name: { eq: "Jordan Carter" } })';
  expect(await groups(jordan, 'REGION')).toEqual(['AP 1']);
  const nominet = 'organizations(filter: { id: { eq: "organization:nominet" } })';
  expect(await groups(nominet, 'REGION')).toEqual(['EU 1']);
  const kinds = ['MEMBERSHIP_APPLICATION 27', 'CANDIDACY 16', 'ELECTION 7', 'QUESTION 6'];
  expect((await groups('activities', 'KIND')).slice(0, 4)).toEqual(kinds);
});

it('the groups of a list inside a record, and of a list of several types', async () => {
  const source = `{
    committee(acronym: "DASC") { memberships(first: 1) { counts(by: ROLE) { value count } } }
    document: node(id: "document:ccnso-become-councillor") { ... on Document { citedBy(first: 1) { totalCount counts(by: NOUN) { value count } } } }
  }`;
  const { committee, document } = (await answer(source)) as {
    committee: { memberships: { counts: unknown } };
    document: { citedBy: { totalCount: number; counts: Group[] } } | null;
  };
  expect(committee.memberships.counts).toEqual([
    { value: 'MEMBER', count: 18 },
    { value: 'CHAIR', count: 1 },
    { value: 'LIAISON', count: 1 },
    { value: 'VICE_CHAIR', count: 1 },
  ]);
  const counts = document?.citedBy.counts ?? [];
  expect(counts.map(({ value }) => value)).toContain('COMMITTEE');
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(document?.citedBy.totalCount);
});

it('no rows are read for numbers alone, and a record that stands for a group counts as read', async () => {
  const [{ store } = { store: null }] = stores;
  if (!store) throw new Error('There is no store.');
  const count = await ask(store, '{ decisions { counts(by: KIND) { value count } } }');
  expect(count.statements).toHaveLength(1);
  const below = 'memberships { totalCount citations: counts(by: HOLDER) { record { id } } }';
  const deep = await ask(store, `{ committees(first: 100) { nodes { ${below} } } }`);
  expect(deep.errors?.[0]?.message).toMatch(/may read \d+ records/);
});
