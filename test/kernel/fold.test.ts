import fc from 'fast-check';
import { fold, keyText, filterText } from '../../src/kernel/fold';
import { realGraph } from '../support/engine';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('folding', () => {
  it.each([
    ['Régis Massé', 'regis masse'],
    ['FÄLTSTRÖM', 'faltstrom'],
    ['Povše', 'povse'],
    ['Côte d’Ivoire', "cote d'ivoire"],
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
    const unseen = [0xad, 0x200b, 0x200e, 0x202e, 0x2060, 0x2066, 0xfe0f, 0xfeff, 0xe0100];
    for (const code of unseen) expect(fold(`Sata${String.fromCodePoint(code)}ki`)).toBe('sataki');
  });

  it('has one dash, one blank, one apostrophe and one quotation mark', () => {
    const dashes = [0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63];
    for (const code of [...dashes, 0xff0d])
      expect(fold(`159${String.fromCodePoint(code)}01`)).toBe('159-01');
    for (const code of [0x20, 0xa0, 0x2009, 0x202f, 0x3000, 0x9, 0xa])
      expect(fold(`Katrina${String.fromCodePoint(code)} Sataki`)).toBe('katrina sataki');
    for (const mark of "'’‘ʼ′`´") expect(fold(`Sha${mark}ban`)).toBe("sha'ban");
    for (const mark of '"“”„«»') expect(fold(`${mark}wild${mark}`)).toBe('"wild"');
  });

  it('lets a number stand apart from the word before it, and not from another number', () => {
    expect(['ICANN 78', 'icann-78', 'ICANN–78', 'icann78'].map(fold)).toEqual(
      Array.from({ length: 4 }, () => 'icann78'),
    );
    expect(fold('15 901')).not.toBe(fold('159-01'));
  });

  it('does not mind dots and blanks at the ends', () => {
    for (const text of ['.il', 'il.', ' il ', '\u200f.il', '。il']) expect(fold(text)).toBe('il');
    expect(fold('St. Helena')).toBe('st. helena');
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

describe('the text of a natural key', () => {
  it.each([
    ['DASC', 'dasc'],
    ['  ccNSO Council ', 'ccnsocouncil'],
    ['Re\u0301gis', 'regis'],
    ['Crépin Leblond', 'crepinleblond'],
    ['Crépin-Leblond', 'crepinleblond'],
    ['A.F.N.I.C.', 'afnic'],
    ['Internet á Íslandi hf.', 'internetaislandihf'],
    ['03.108', '03-108'],
    ['159\u201301', '159-01'],
    ['159 01', '159-01'],
    ['2016.05.27.01 to 2016.05.27.04', '2016-05-27-01to2016-05-27-04'],
    ['WSIS+20', 'wsis+20'],
    ['\u{1f41f}F', '\u{1f41f}f'],
    ['!?', '!?'],
    ['한국', '한국'],
  ])('of %j is %j', (text, key) => {
    expect(keyText(text)).toBe(key);
  });

  it('tells numbers and scripts apart that look alike', () => {
    expect(keyText('15-901')).not.toBe(keyText('159-01'));
    expect(keyText('भारत')).not.toBe(keyText('भारोत'));
  });

  it('is the key of itself', () => {
    fc.assert(fc.property(anyText, (text) => expect(keyText(keyText(text))).toBe(keyText(text))));
  });

  it.each([
    ['TLD-OPS', 'TLD OPS'],
    ['Members’ vote', 'members vote'],
    ['e-mail', 'E mail'],
    ['159–01', '159-01'],
  ])('lets filters take %s for %s', (one, other) => {
    expect(filterText(one)).toBe(filterText(other));
  });

  it('keeps numbers apart in filters', () => {
    expect(filterText('159-01')).not.toBe(filterText('15-901'));
  });
});
