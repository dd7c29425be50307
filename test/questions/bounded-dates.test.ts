import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { allStores } from '../support/engines';

const QUESTION = `query ($from: PartialDate, $to: PartialDate) {
  changes(from: $from, to: $to, kinds: [DECISION_TAKEN, MEETING_HELD], first: 100) {
    groups { changes { certainty reason { sentence startNotBefore startNotAfter } record { ... on Node { id } } } }
  }
}`;

interface Change {
  readonly certainty: string;
  readonly reason: { readonly sentence: string };
  readonly record: { readonly id: string };
}

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** What happened in a span, the same on every engine. */
async function changes(from: string, to: string): Promise<ReadonlyMap<string, Change>> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await ask(store, QUESTION, { from, to });
      expect(errors).toBeUndefined();
      return (data?.['changes'] as { groups: { changes: Change[] }[] }).groups;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  const found = (all[0] ?? []).flatMap((group) => group.changes);
  return new Map(found.map((change) => [change.record.id, change]));
}

// Meeting 192 was held in 2023 and before 8 March; its decisions were taken there.
describe('what is dated by a year, of which more is known', () => {
  const PLACES = ['meeting:council-192', 'decision:2023-council-192-self-evaluation'];

  it.each(PLACES)('%s is not in a span after its last possible day', async (id) => {
    expect((await changes('2023-06-16', '2023-10-26')).has(id)).toBe(false);
    expect((await changes('2023-03-09', '2023-12-31')).has(id)).toBe(false);
  });

  it.each(PLACES)('%s is certain in a span that has all of its days', async (id) => {
    const found = (await changes('2023', '2023-03')).get(id);
    expect(found?.certainty).toBe('CERTAIN');
    expect(found?.reason).toEqual({
      sentence:
        'All of 2023 (not after 2023-03-08) lies in the span from 2023-01-01 to 2023-03-31.',
      startNotBefore: null,
      startNotAfter: '2023-03-08',
    });
  });

  it('stays possible in a span that has only some of them', async () => {
    const found = (await changes('2023-03-01', '2023-12-31')).get('meeting:council-192');
    expect(found?.certainty).toBe('POSSIBLE');
  });

  it('is bound on both sides where both are known', async () => {
    // Between meeting 207 on 18 July 2024 and 29 August 2024.
    const inYear = (await changes('2024-07-18', '2024-08-29')).get('meeting:council-208');
    expect(inYear?.certainty).toBe('CERTAIN');
    expect((await changes('2024-01', '2024-06')).has('meeting:council-208')).toBe(false);
  });
});
