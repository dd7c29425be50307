import type { Store } from '../../src/store/port';
import { askAgain } from '../support/ask';
import { allStores } from '../support/engines';

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
}, 120_000);
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** What every engine answers to a look-up: the id, null, or the message. */
async function found(root: string, argument: string, text: string): Promise<unknown> {
  const answers = await Promise.all(
    stores.map(async ({ store }) => {
      const query = `query ($text: String!) { it: ${root}(${argument}: $text) { id } }`;
      const { data, errors } = await askAgain(store, query, { text });
      const id = (data?.['it'] as { id: string } | null | undefined)?.id;
      return errors?.[0]?.message ?? id ?? null;
    }),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0];
}

describe('a look-up forgives how its key is written', () => {
  it.each([
    ['meeting', 'code', 'meeting:icann78', ['ICANN 78', 'icann-78', 'ICANN–78', 'ＩＣＡＮＮ７８']],
    ['meeting', 'code', 'meeting:icann78', ['ICANN 78 meeting', 'Meeting ICANN78', 'ICANN78.']],
    ['meeting', 'code', 'meeting:council-199', ['Council 199', 'council–199', 'council199']],
    ['meeting', 'code', 'meeting:council-199', ['ccNSO Council meeting 199']],
    [
      'decision',
      'number',
      'decision:council-159-01',
      ['159-01', '159–01', '159\u201101', '159 01'],
    ],
    ['decision', 'number', 'decision:council-159-01', ['159−01', 'Resolution 159-01', '159-01.']],
    ['ccTld', 'label', 'cctld:il', ['.il', 'il.', '.IL', '\u200e.il', 'i\u00adl', '\u00a0il ']],
    ['ccTld', 'label', 'cctld:xn--4dbrk0ce', ['.ישראל', '\u200fישראל\u200f', 'xn‑‑4dbrk0ce']],
    // The label, as people paste it from a page.
    ['committee', 'acronym', 'committee:dasc', ['DNS Abuse Standing Committee (DASC)']],
    ['decision', 'number', 'decision:council-159-01', ['159-01: Katrina Sataki chosen as Chair']],
    ['committee', 'acronym', 'committee:dasc', ['d.a.s.c.', 'dns abuse  standing committee']],
    ['committee', 'acronym', 'committee:tld-ops', ['TLD OPS', 'tldops', 'TLD–OPS']],
    ['person', 'name', 'person:olivier-crepin-leblond', ['Olivier Crepin Leblond']],
    ['person', 'name', 'person:charles-shaban', ['Charles Shaban', 'Charles Sha’ban']],
    ['person', 'name', 'person:katrina-sataki', ['Katrina\u00a0Sata\u200bki', 'katrina sataki']],
    ['policy', 'code', 'policy:ccpdp4', ['ccPDP4', 'ccPDP 4', 'ccpdp-4', 'CCPDP4-IDN']],
    ['organization', 'name', 'organization:nominet', ['Nominet', 'nominet uk', 'NOMINET.']],
    ['organization', 'name', 'organization:denic', ['DENIC', 'Denic eG']],
    ['territory', 'code', 'territory:ci', ["Cote d'Ivoire", 'Cote dIvoire', 'CÔTE D’IVOIRE']],
    ['topic', 'name', 'topic:dns-abuse', ['dns-abuse']],
  ])('%s(%s:) finds %s', async (root, argument, id, texts) => {
    for (const text of texts) expect([text, await found(root, argument, text)]).toEqual([text, id]);
  });

  it('and finds no other number, word or label', async () => {
    expect(await found('decision', 'number', '15-901')).toBeNull();
    expect(await found('ccTld', 'label', 'i l x')).toBeNull();
    expect(await found('committee', 'acronym', '')).toBeNull();
    expect(await found('committee', 'acronym', 'committee')).toBeNull();
  });

  it('still says that two records have a name', async () => {
    expect(await found('organization', 'name', 'T.R.A.')).toContain('2 records have this name');
  });
});
