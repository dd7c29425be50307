import fc from 'fast-check';
import type { DocumentRow } from '../../../src/memory/search/documents';
import { indexOf, type SearchIndex } from '../../../src/memory/search/search-index';
import { marked } from '../../../src/memory/search/marks';
import { matchesOf } from '../../../src/memory/search/matches';
import { search } from '../../../src/memory/search/search';
import { termsOf, wordsOf } from '../../../src/memory/search/tokens';

const NOTE = `${'Nobody reads as far as this. '.repeat(10)}The emoji stand here. ${'And on it goes. '.repeat(15)}`;
const ROWS: DocumentRow[] = [
  row('person:patrik', { name: 'Patrik Fältström' }),
  row('person:olivier', { name: 'Olivier Crépin-Leblond', aliases: ['O. Crepin', 'Other'] }),
  row('person:shaban', { name: 'Charles Sha’ban' }),
  row('person:kim', { name: '김한국' }),
  row('territory:il', { name: 'Israel' }),
  row('cctld:il', { aLabel: 'il', uLabel: 'il' }, ['DESIGNATES', 'territory:il']),
  row('cctld:xn--4dbrk0ce', { aLabel: 'xn--4dbrk0ce', uLabel: 'ישראל' }, [
    'DESIGNATES',
    'territory:il',
  ]),
  row('decision:one', {
    number: '159-01',
    title: 'A chair is chosen',
    summary: 'Of «all» things.',
  }),
  row('meeting:icann17', { name: 'ICANN17', code: 'ICANN17', number: 17 }),
  row('organization:afnic', { name: 'Association (A.F.N.I.C.)', acronym: 'AFNIC' }),
  row('committee:emoji', { name: 'Study group', note: NOTE }),
];

function row(
  id: string,
  properties: DocumentRow['properties'],
  ...targets: [string, string][]
): DocumentRow {
  return { id, properties, targets };
}

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOf(ROWS);
});

/** What is marked in the best record. */
function marks(query: string): Record<string, string> {
  const words = wordsOf(query);
  const [best] = search(index, words).hits;
  if (!best) throw new Error(`${query} finds nothing`);
  return Object.fromEntries(matchesOf(index, best, words).map(({ field, text }) => [field, text]));
}

describe('what fitted is marked', () => {
  it.each([
    ['faltst', { name: 'Patrik «Fältst»röm' }],
    ['Fältström', { name: 'Patrik «Fältström»' }],
    ['patrik faltstrum', { name: '«Patrik» «Fältström»' }],
    ['crepin', { name: 'Olivier «Crépin»-Leblond', aliases: 'O. «Crepin»' }],
    ['leblond crepin', { name: 'Olivier «Crépin»-«Leblond»', aliases: 'O. «Crepin»' }],
    ['crepin-leblond', { name: 'Olivier «Crépin-Leblond»', aliases: 'O. «Crepin»' }],
    ['crepinleb', { name: 'Olivier «Crépin-Leb»lond' }],
    ['lebland', { name: 'Olivier Crépin-«Leblond»' }],
    ['shaban', { name: 'Charles «Sha’ban»' }],
    ['김', { name: '«김»한국' }],
    ['.il', { aLabel: '«il»' }],
    ['.ישראל', { uLabel: '«ישראל»' }],
    ['xn--4db', { aLabel: '«xn--4db»rk0ce' }],
    ['cctld israel', { territory: '«Israel»' }],
    ['159-0', { number: '«159-0»1' }],
    ['icann 17', { name: '«ICANN17»', code: '«ICANN17»', number: '«17»' }],
    ['afnic', { name: 'Association («A.F.N.I.C».)', acronym: '«AFNIC»' }],
    ['all things', { summary: 'Of "«all»" «things».' }],
  ])('%s', (query, expected) => {
    expect(marks(query)).toEqual(expected);
  });

  it('shows the part of a long text around the first mark', () => {
    const text = marks('emoji')['note'] as string;
    expect(text).toMatch(/^… .*The «emoji» stand here\..* …$/);
    expect(text.length).toBeLessThan(220);
    expect(NOTE).toContain(text.slice(2, -2).replace(/[«»]/g, ''));
  });

  it('is every second item of the text split at the marks', () => {
    const items = (marks('all things')['summary'] as string).split(/[«»]/);
    expect(items.filter((_, at) => at % 2 === 1)).toEqual(['all', 'things']);
  });

  it('changes nothing else in any text, and marks the word that was typed', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const all = wordsOf(text);
        const word = all[at % Math.max(all.length, 1)];
        if (!word) return;
        const typed = wordsOf(text.slice(word.start, word.end));
        const shown = marked(text, {
          words: typed,
          fitted: new Set(termsOf(word)),
          stems: new Set(),
        }) as string;
        expect(shown.replace(/[«»]/g, '')).toBe(text.replace(/[«»]/g, '"'));
        const items = shown.split(/[«»]/).filter((_, index) => index % 2 === 1);
        expect(items.some((item) => item.includes(text.slice(word.start, word.end)))).toBe(true);
      }),
    );
  });
});
