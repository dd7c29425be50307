import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { allStores } from '../support/engines';

interface ServiceAnswer {
  readonly holder: { readonly id: string };
  readonly body: { readonly id: string };
  readonly roles: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly certainty: string | null;
  readonly reason: { readonly sentence: string } | null;
  readonly length: { readonly atLeastDays: number; readonly atMostDays: number | null };
  readonly mayJoin: readonly { readonly id: string }[];
  readonly memberships: readonly { readonly id: string }[];
}
const FIELDS =
  '{ holder { ... on Node { id } } body { ... on Node { id } } roles from to certainty reason { sentence } length { atLeastDays atMostDays } memberships { id } mayJoin { id } }';

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** The services that a field below a record answers with, which are the same on every engine. */
async function services(of: string, field: string): Promise<readonly ServiceAnswer[]> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await ask(store, `{ ${of} { ${field} } }`);
      expect(errors).toBeUndefined();
      const [record] = Object.values(data ?? {}) as { services: unknown }[];
      return record?.services;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  const found = all[0] as { nodes: ServiceAnswer[] } | ServiceAnswer[];
  return 'nodes' in found ? found.nodes : found;
}
const COUNCIL = 'committee(acronym: "Council")';

describe('the services of a body', () => {
  it('name the longest first when asked to', async () => {
    const longest = await services(
      COUNCIL,
      `services(roles: [COUNCILLOR, CHAIR, VICE_CHAIR], acrossRoles: true, orderBy: LENGTH, first: 4) { nodes ${FIELDS} }`,
    );
    expect(longest.map(({ holder, from, to }) => [holder.id, from, to])).toEqual([
      ['person:hirofumi-hotta', '2004-06', '2020-03'],
      ['person:young-eum-lee', null, '2021-03'],
      ['person:byron-holland', '2009-03', '2021-03'],
      ['person:souleymane-oumtanaga', null, null],
    ]);
  });

  it('are those of each role by itself unless asked across roles', async () => {
    const chairs = await services(
      COUNCIL,
      `services(roles: [CHAIR], first: 100) { nodes ${FIELDS} }`,
    );
    expect(new Set(chairs.flatMap(({ roles }) => roles))).toEqual(new Set(['CHAIR']));
    // From 2019-03 to 2020-03, and from 2020-03 to 2021-03.
    expect(chairs).toContainEqual(
      expect.objectContaining({
        from: '2019-03',
        to: '2021-03',
        memberships: [
          { id: 'membership:katrina-sataki-ccnso-council-3' },
          { id: 'membership:katrina-sataki-ccnso-council-4' },
        ],
      }),
    );
  });

  it('may be one service where no date proves the gap between them', async () => {
    const all = await services(
      COUNCIL,
      `services(roles: [COUNCILLOR, CHAIR, VICE_CHAIR], acrossRoles: true, first: 100) { nodes ${FIELDS} }`,
    );
    const own = all.filter(({ holder }) => holder.id === 'person:alejandra-reynoso');
    const ids = own.flatMap(({ memberships }) => memberships.map(({ id }) => id));
    expect(own.length).toBeGreaterThan(1);
    for (const { memberships, mayJoin, length } of own) {
      const named = [...memberships, ...mayJoin].map(({ id }) => id);
      expect(named.sort()).toEqual(ids.toSorted());
      expect(length.atMostDays).toBe(own[0]?.length.atMostDays);
    }
  });

  it('hold each term once', async () => {
    const all = await services(COUNCIL, `services(first: 100) { nodes ${FIELDS} }`);
    const ids = all.flatMap(({ memberships }) => memberships.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are read to the end in pages', async () => {
    for (const { store } of stores) {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { data, errors } = await ask(
          store,
          `query ($after: String) { ${COUNCIL} { services(roles: [COUNCILLOR], orderBy: LENGTH, first: 30, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { memberships { id } } } } }`,
          { after },
        );
        expect(errors).toBeUndefined();
        const { services: page } = data?.['committee'] as {
          services: {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            nodes: ServiceAnswer[];
          };
        };
        found.push(...page.nodes.map(({ memberships }) => memberships[0]?.id ?? ''));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        if (!after) expect(new Set(found).size).toBe(page.totalCount);
      } while (after);
    }
  });

  it('on a day have a grade and a reason, and leave out what is ruled out', async () => {
    const held = await services(
      COUNCIL,
      `services(roles: [COUNCILLOR], asOf: "2018-03-15", first: 100) { nodes ${FIELDS} }`,
    );
    const of = (id: string) => held.find(({ holder }) => holder.id === `person:${id}`);
    expect(of('katrina-sataki')?.certainty).toBe('CERTAIN');
    expect(of('chris-disspain')).toBeUndefined();
    for (const { certainty, reason } of held)
      expect(certainty && reason?.sentence).toMatch(/^(It |No known date)/);
  });
});

describe('the services of a holder', () => {
  it('join terms of which the second began when the first was to end, as far as that is known', async () => {
    const field = (asOf: string) =>
      `services(body: "committee:ccnso-council", roles: [COUNCILLOR], asOf: "${asOf}") ${FIELDS}`;
    const of = 'node(id: "person:demi-getschko") { ... on Person';
    const [service, ...others] = await services(of, `${field('2020-07-01')} }`);
    expect(others).toEqual([]);
    // From 2016-03-09, 2019-03 and 2022-03, none with an end.
    expect(service).toMatchObject({ from: '2016-03-09', to: null, certainty: 'EXPECTED' });
    expect(service?.memberships).toHaveLength(3);
    expect(service?.reason?.sentence).toMatch(
      /^It was to hold until 2022-03-31: start 2019-03 .*a term lasts 3 years/,
    );
  });

  it('are in all bodies unless one is asked for', async () => {
    const all = await services(
      'node(id: "person:demi-getschko") { ... on Person',
      `services ${FIELDS} }`,
    );
    expect(new Set(all.map(({ body }) => body.id)).size).toBeGreaterThan(2);
    expect(all.every(({ certainty, reason }) => !certainty && !reason)).toBe(true);
  });

  it('tell how long a ccTLD has been a member', async () => {
    const found = await services('ccTld(label: "il")', `services(roles: [MEMBER]) ${FIELDS}`);
    expect(found.map(({ body }) => body.id)).toContain('organization:ccnso');
  });
});
