import fc from 'fast-check';
import { initialsOf, joinedTerm, keyOf, termsOf, wordsOf } from '../../../src/memory/search/tokens';

const termsIn = (text: string) => wordsOf(text).map(termsOf);

describe('the words of a text', () => {
  it.each([
    ['159-01', [['159-01', '159', '01']]],
    ['03.108', [['03-108', '03', '108']]],
    ['.il', [['il', '.il']]],
    [
      '.il, .ישראל!',
      [
        ['il', '.il'],
        ['ישראל', '.ישראל'],
      ],
    ],
    ['xn--4dbrk0ce', [['xn4dbrk0ce', 'xn', '4dbrk0ce']]],
    ['A.F.N.I.C.', [['afnic', 'a', 'f', 'n', 'i', 'c']]],
    ["Sha'ban", [['shaban', 'sha', 'ban']]],
    ['Crépin-Leblond', [['crepinleblond', 'crepin', 'leblond']]],
    ['ICANN17', [['icann17', 'icann', '17']]],
    ['ccPDP3-RET', [['ccpdp3ret', 'ccpdp3', 'ret', 'ccpdp', '3']]],
    ['ccNSO/GNSO (2004)', [['ccnsognso', 'ccnso', 'gnso'], ['2004']]],
    ['한국', [['한국']]],
    ['भारोत', [['भारोत']]],
    ['½', [['12']]],
    ['199th', [['199th', '199']]],
    ['Sata\u200bki', [['sataki']]],
    ['159–01', [['159-01', '159', '01']]],
    ['… — « »', []],
  ])('%s', (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it('tells numbers apart that have the same digits', () => {
    expect(keyOf(wordsOf('159-01'))).not.toBe(keyOf(wordsOf('15-901')));
    expect(keyOf(wordsOf('A.F.N.I.C.'))).toBe(keyOf(wordsOf('afnic')));
  });

  it('may be written apart when they are names, and not when they are numbers or acronyms', () => {
    const apart = ['Crépin-Leblond', '159-01', 'ICANN-78', 'A.F.N.I.C.'].map(
      (text) => wordsOf(text)[0]?.apart,
    );
    expect(apart).toEqual([['crepin', 'leblond'], [], [], []]);
  });
});

describe('a name', () => {
  it('has the initials of its words, when all have capitals', () => {
    const names = [
      'United Arab Emirates',
      'United States of America',
      'Minutes of the meeting',
      'Hong Kong',
    ];
    expect(names.map(initialsOf)).toEqual(['uae', 'usa', null, null]);
  });

  it('has terms for two words as one, but not for numbers and single letters', () => {
    const [fast, track, two, a] = wordsOf('Fast Track 2 a');
    expect(joinedTerm(fast, track)).toBe('+fasttrack');
    expect([joinedTerm(track, two), joinedTerm(track, a), joinedTerm(track, undefined)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'aB1é.-’ /&.ñ한भोישּׁ'), maxLength: 30 }),
  );

  it('has its words in order, and their parts in them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let reached = 0;
        for (const { start, end, parts, runs } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          for (const piece of [...parts, ...runs]) {
            expect(piece.start).toBeGreaterThanOrEqual(start);
            expect(piece.end).toBeLessThanOrEqual(end);
          }
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('gives terms that the index can keep apart: no space, and no colon, which is for nouns', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of termsIn(text).flat()) expect(term).toMatch(/^\.?[\p{L}\p{N}\p{M}-]+$/u);
      }),
    );
  });

  it('is found by each of its words, typed as it stands there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of wordsOf(text)) {
          const typed = wordsOf(text.slice(word.start, word.end));
          expect(typed.map(({ form }) => form)).toEqual([word.form]);
        }
      }),
    );
  });
});
