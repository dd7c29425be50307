import type { Store } from '../../src/store/port';
import { askAgain } from '../support/ask';
import { allStores } from '../support/engines';

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
}, 120_000);
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** How many records every engine finds. */
async function count(root: string, noun: string, filter: object): Promise<number> {
  const query = `query ($filter: ${noun}Filter!) { it: ${root}(filter: $filter) { totalCount } }`;
  const counts = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await askAgain(store, query, { filter });
      expect(errors).toBeUndefined();
      return (data?.['it'] as { totalCount: number }).totalCount;
    }),
  );
  for (const each of counts) expect(each).toBe(counts[0]);
  return counts[0] as number;
}

describe('a filter compares texts folded', () => {
  it.each([
    'Régis Massé',
    'Re\u0301gis Masse\u0301',
    'regis masse',
    'Régis\u00a0Mas\u200bsé',
    ' RÉGIS  MASSÉ ',
  ])('the name %j', async (name) => {
    expect(await count('people', 'Person', { name: { eq: name } })).toBe(1);
    expect(await count('people', 'Person', { name: { in: ['nobody', name] } })).toBe(1);
    expect(await count('people', 'Person', { name: { startsWith: name.slice(0, -1) } })).toBe(1);
    expect(await count('people', 'Person', { name: { contains: name.slice(2) } })).toBe(1);
    expect(await count('people', 'Person', { aliases: { eq: name } })).toBe(1);
  });

  it.each(['159-01', '159–01', '159\u201101', '159−01'])('the number %s', async (number) => {
    expect(await count('decisions', 'Decision', { number: { eq: number } })).toBe(1);
    expect(await count('decisions', 'Decision', { number: { contains: number.slice(3) } })).toBe(
      await count('decisions', 'Decision', { number: { contains: '-01' } }),
    );
  });

  it.each([
    ['meetings', 'Meeting', { code: { eq: 'ICANN 78' } }],
    ['meetings', 'Meeting', { code: { in: ['council–199'] } }],
    ['ccTlds', 'CcTld', { aLabel: { eq: '.il' } }],
    ['ccTlds', 'CcTld', { uLabel: { eq: '\u200fישראל.' } }],
    ['organizations', 'Organization', { name: { contains: 'developpement des technologies' } }],
    ['memberships', 'Membership', { holder: { person: { name: { eq: 'TIMO VOHMAR' } } } }],
  ])('%s %s %j', async (root, noun, filter) => {
    expect(await count(root, noun, filter)).toBe(1);
  });

  it('and finds no more than that', async () => {
    expect(await count('people', 'Person', { name: { eq: 'Régis' } })).toBe(0);
    expect(await count('decisions', 'Decision', { number: { eq: '15-901' } })).toBe(0);
    // What folding leaves nothing of is not in every text.
    expect(await count('people', 'Person', { name: { contains: '.' } })).toBeLessThan(5);
    expect(await count('people', 'Person', { name: { eq: '.' } })).toBe(0);
  });

  it('but compares addresses as they are', async () => {
    const url = 'https://packages.debian.org/bookworm/iso-codes';
    expect(await count('documents', 'Document', { sourceUrl: { eq: url } })).toBe(1);
    expect(await count('documents', 'Document', { sourceUrl: { eq: url.replace('-', '–') } })).toBe(
      0,
    );
  });
});
