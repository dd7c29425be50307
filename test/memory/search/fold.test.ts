import fc from 'fast-check';
import { fold } from '../../../src/memory/search/fold';
import { realGraph } from '../../support/engine';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('folding', () => {
  it.each([
    ['Régis Massé', 'regis masse'],
    ['FÄLTSTRÖM', 'faltstrom'],
    ['Povše', 'povse'],
    ['Côte d’Ivoire', 'cote d’ivoire'],
    ['Ærø, Łódź, Đorđe', 'aero, lodz, dorde'],
    ['Straße', 'strasse'],
    ['İstanbul ıssız', 'istanbul issiz'],
    ['ΕΛΛΆΣ', 'ελλασ'],
    ['Россия Ёж', 'россия еж'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['الأردن', 'الاردن'],
    ['ＩＣＡＮＮ', 'icann'],
    ['한국', '한국'],
    ['ประเทศไทย', 'ประเทศไทย'],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text.normalize('NFC'))).toBe(folded.normalize('NFC'));
    expect(fold(text.normalize('NFD'))).toBe(folded.normalize('NFC'));
  });

  it('keeps the vowels that are letters of their script', () => {
    expect(fold('भारत')).not.toBe(fold('भारोत'));
    expect(fold('இலங்கை')).toBe('இலங்கை');
  });

  it('leaves out what nobody sees', () => {
    expect(fold('\u200fישראל\u200e')).toBe('ישראל');
    expect(fold('re\u00adtire\u200bment')).toBe('retirement');
  });

  it('tells all labels of ccTLDs apart', async () => {
    const { nodes } = await realGraph();
    const labels = nodes
      .filter(({ label }) => label === 'CcTld')
      .map(({ properties }) => properties['uLabel'] as string);
    expect(labels.length).toBeGreaterThan(300);
    expect(new Set(labels.map(fold)).size).toBe(new Set(labels).size);
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(fc.property(anyText, (text) => expect(fold(fold(text))).toBe(fold(text))));
  });

  it('does not depend on how accents are composed', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC'))),
      ),
    );
  });
});
