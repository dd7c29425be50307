import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { allStores } from '../support/engines';

const QUESTION = `query ($of: ID!, $asOf: Date) {
  node(id: $of) { ... on Organization { people(asOf: $asOf) { ...P } } ... on CcTld { people(asOf: $asOf) { ...P } } }
}
fragment P on AffiliatedPerson {
  certainty
  person { id }
  affiliations { id }
  others { id }
  held { certainty membership { id } shownTogether { id } }
}`;

interface OnePerson {
  readonly certainty: string | null;
  readonly person: { readonly id: string };
  readonly affiliations: readonly { readonly id: string }[];
  readonly others: readonly { readonly id: string }[];
  readonly held: readonly {
    readonly certainty: string;
    readonly membership: { readonly id: string };
    readonly shownTogether: readonly { readonly id: string }[];
  }[];
}

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** The people of a place, which are the same on every engine. */
async function people(of: string, asOf: string | null = null): Promise<readonly OnePerson[]> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await ask(store, QUESTION, { of, asOf });
      expect(errors).toBeUndefined();
      return (data?.['node'] as { people: OnePerson[] }).people;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  return all[0] ?? [];
}

/** What somebody of a place held: the grade with which both held on one day, and the sources that show both. */
async function heldBy(person: string, of: string, asOf: string | null = null) {
  const one = (await people(of, asOf)).find(({ person: { id } }) => id === person);
  return one?.held.map(({ certainty, membership, shownTogether }) =>
    [certainty, membership.id, ...shownTogether.map(({ id }) => id)].join(' '),
  );
}

// What follows was worked out by hand from seeds/memberships.yaml and seeds/affiliations.yaml.
it('an organization has the people of the ccTLDs that it manages, by name', async () => {
  const [ofManager, ofCcTld] = await Promise.all([
    people('organization:denic'),
    people('cctld:de'),
  ]);
  expect(ofManager.map(({ person }) => person.id)).toEqual([
    'person:andreas-musielak',
    'person:jorg-schweiger',
    'person:peter-koch',
  ]);
  expect(ofCcTld).toEqual(ofManager);
});

it('an organization without a ccTLD has its own people', async () => {
  const found = await people('organization:coordination-center-for-tld-ru');
  const one = found.find(({ person }) => person.id === 'person:andrey-aleynikov');
  expect(one?.affiliations).toEqual([
    { id: 'affiliation:andrey-aleynikov-coordination-center-for-tld-ru' },
  ]);
});

it('what they held is certain on a day on which both are, and otherwise only possible', async () => {
  // No day is known of either; one list of members shows both.
  expect(await heldBy('person:andreas-musielak', 'organization:denic')).toEqual([
    'POSSIBLE membership:andreas-musielak-sopc document:ccnso-wg-sopc',
  ]);
  // Shown with .uk from 2009-03 to 2012-11, and in the Council in between.
  expect(await heldBy('person:lesley-cowley', 'organization:nominet', '2011-12-01')).toContain(
    'CERTAIN membership:lesley-cowley-ccnso-council',
  );
  // Shown with .uk only until 2012-11.
  expect(await heldBy('person:lesley-cowley', 'organization:nominet', '2013-01-01')).toContain(
    'POSSIBLE membership:lesley-cowley-ccnso-council-2 document:ccnso-announcement-2012-11-12 document:ccnso-wiki-council-2011-10-26 document:icann-archive-mexico-ccnso-council',
  );
});

it('what known dates rule out for a day is left out', async () => {
  // She has been in the Council since 2005-12 at the earliest.
  const held = await heldBy('person:lesley-cowley', 'organization:nominet', '2005-01-01');
  expect(held).toEqual([]);
});

it('tells where else they were, as their roles may have come with that', async () => {
  const one = (await people('organization:nominet')).find(
    ({ person }) => person.id === 'person:chris-disspain',
  );
  expect(one?.others).toEqual([{ id: 'affiliation:chris-disspain-au' }]);
  expect(one?.certainty).toBeNull();
});
