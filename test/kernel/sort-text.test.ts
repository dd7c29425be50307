import { sortText } from '../../src/kernel/sort-text';

/** As both engines compare texts; all characters here are below the surrogates. */
function sorted(names: readonly string[]): string[] {
  const keyed = names.map((name) => ({ name, key: sortText(name) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ name }) => name);
}

/** Names of letters alone, of which the library says how they sort. */
const WORDS = [
  ['accents', ['Andrés', 'Angel', 'Angela', 'Ángelo', 'Anna']],
  ['letters that are not decomposed', ['Łukasz', 'Lund', 'Lynn', 'Oslo', 'Østen', 'Otto']],
  ['joined letters', ['Aedan', 'Æger', 'Afnic', 'Strasse', 'Straßen', 'Straßer']],
  ['Cyrillic, with the letters of Ukrainian', ['Евген', 'Єва', 'Иван', 'Іван', 'Йосип', 'Яна']],
  ['Hebrew', ['אבי', 'ברק', 'ישראל', 'תמר']],
  ['Arabic, with the letters of Persian', ['أحمد', 'باسم', 'پرویز', 'تونس', 'یزد']],
  ['Devanagari, with signs of vowels', ['कमल', 'काम', 'किरण', 'भारत']],
  ['kana of both kinds', ['あお', 'アキ', 'かえで', 'ガス', 'きく']],
  ['one script after the other', ['Zoe', 'Ωμέγα', 'Яна', 'תמר', 'يوسف', 'かえで', '中国']],
] as const;

describe('the text by which names sort', () => {
  it.each(WORDS)('orders %s as the library does', (_what, names) => {
    const turned = [...names].reverse();
    expect(sorted(turned)).toEqual(names);
    expect(turned.sort(new Intl.Collator('en', { sensitivity: 'base' }).compare)).toEqual(names);
  });

  it.each([
    ['words', ['De Beer', 'de Blanc', 'De la Cruz', 'Dean', 'Deutsch']],
    ['numbers', ['78', 'ICANN 9', 'ICANN 10', 'ICANN 78', 'ICANN 100']],
    ['signs', ['Jean Paul', 'Jean-Pierre', 'OAS', 'O’Brien', "O'Neill", '“Quoted”', 'Ryan']],
  ])('orders %s as a reader expects', (_what, names) => {
    expect(sorted([...names].reverse())).toEqual(names);
  });

  it('is the same with other accents, case and signs', () => {
    for (const twin of ['ANGEL', 'Ángel', 'Angel\u0301', ' angel', '“Angel”', '😀Angel'])
      expect(sortText(twin)).toBe(sortText('Angel'));
  });

  it('is below what stands for the unknown, and never empty', () => {
    for (const text of ['😀F', '😀', '\u{20000}', '\uffff', '鿿', '힣', '\ufffd', ' ']) {
      expect(sortText(text) < '\uffff').toBe(true);
      expect(sortText(text) > '').toBe(true);
    }
  });
});
