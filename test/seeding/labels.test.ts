import { fitted, LABEL_LENGTH } from '../../src/seeding/fitted';
import { realGraph } from '../support/engine';

describe('a label', () => {
  const labelled = async () =>
    (await realGraph()).nodes
      .filter(({ label }) => label !== 'Key')
      .map(({ id, label: noun, derived }) => ({ id, noun, label: derived['label'] as string }));

  it('is there for every record and fits a button', async () => {
    const all = await labelled();
    const wrong = all.filter(({ label }) => !label || [...label].length > LABEL_LENGTH);
    expect([all.length > 3_000, wrong]).toEqual([true, []]);
  });

  it('tells records of a noun apart', async () => {
    const all = await labelled();
    const names = all.map(({ noun, label }) => `${noun} ${label}`.toLowerCase());
    const shared = names.filter((name, index) => names.indexOf(name) !== index);
    expect(shared).toEqual([]);
  });

  it.each([
    ['person:katrina-sataki', 'Katrina Sataki'],
    ['committee:dasc', 'DNS Abuse Standing Committee (DASC)'],
    ['cctld:xn--4dbrk0ce', '.ישראל'],
    ['membership:nick-wenban-smith-dasc', 'Nick Wenban-Smith, chair, DASC'],
    // The acronym stands in the name already.
    ['organization:bocra', 'Botswana Communications Regulatory Authority (BOCRA)'],
    // Two memberships of one person in one body.
    ['membership:keith-davidson-ccnso-council', 'Keith Davidson, councillor, Council, 2011'],
    // Nothing but a number tells the two apart.
    ['membership:juhani-juselius-nomcom-2', 'Juhani Juselius, member, NomCom, 2'],
    ['decision:council-4-01', '4.01: Minutes of December 2004 and January 2005 adopted'],
    ['post:ccnso-council-af', 'African seats, Council'],
  ])('of %s is %s', async (id, label) => {
    expect((await labelled()).find((record) => record.id === id)?.label).toBe(label);
  });
});

describe('parts that are too long together', () => {
  it.each<[string[], string]>([
    [['short', ': ', 'enough'], 'short: enough'],
    [['abcdefghijkl mnopqrst', ': ', 'end'], 'abcdefghijkl…: end'],
    [['end', ': ', 'abcdefghijkl mnopqrst'], 'end: abcdefghijkl…'],
    // A word that is too long by itself is cut within.
    [['abcdefghijklmnopqrstuvwxyz'], 'abcdefghijklmnopqrs…'],
    // What looks like one sign is one character, and is not cut in two.
    [['😀'.repeat(25)], `${'😀'.repeat(19)}…`],
    [Array.from({ length: 10 }, () => 'abcdef'), 'abcdefabcdefabcdefa…'],
  ])('%j', (parts, text) => {
    expect(fitted(parts, 20)).toBe(text);
  });
});
