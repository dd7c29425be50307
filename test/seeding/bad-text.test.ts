import { textFault } from '../../src/seeding/text-fault';
import { CITED, cited, committee, problemsOf, record } from './files';

const INVISIBLE = 'must not have invisible characters; it has';
const TURNS = 'must not have signs that turn the direction of text; it has';
const BLANK = 'must not have blanks other than the plain space; it has';
const CONTROL = 'must be one line without control characters; it has';
const MEANINGLESS = 'must not have characters without meaning; it has';
const ENDS = 'must not begin or end with a space';

const FAULTS: readonly [text: string, message: string][] = [
  ['Katrina\u00a0Sataki', `${BLANK} U+00A0`],
  ['Katrina\u3000Sataki', `${BLANK} U+3000`],
  ['10\u202f000', `${BLANK} U+202F`],
  ['Q\u200bR', `${INVISIBLE} U+200B`],
  ['Q\u2060R', `${INVISIBLE} U+2060`],
  ['\ufeffQR', `${INVISIBLE} U+FEFF`],
  ['hy\u00adphen', `${INVISIBLE} U+00AD`],
  ['Q\u034fR', `${INVISIBLE} U+034F`],
  ['\u3164', `${INVISIBLE} U+3164`],
  ['a\u2800b', `${INVISIBLE} U+2800`],
  ['flag \u{e0067}', `${INVISIBLE} U+E0067`],
  ['abc\u200c', `${INVISIBLE} U+200C`],
  ['abc \u200dd', `${INVISIBLE} U+200D`],
  ['a\u200d\u200db', `${INVISIBLE} U+200D`],
  ['\u202egnp.exe', `${TURNS} U+202E`],
  ['a\u200eb', `${TURNS} U+200E`],
  ['a\u2066b\u2069', `${TURNS} U+2066`],
  ['a\u0007b', `${CONTROL} U+0007`],
  ['a\tb', `${CONTROL} U+0009`],
  ['a\nb', `${CONTROL} U+000A`],
  ['a\u0085b', `${CONTROL} U+0085`],
  ['a\u2028b', `${CONTROL} U+2028`],
  ['a\ud800b', `${MEANINGLESS} U+D800`],
  ['a\ue000b', `${MEANINGLESS} U+E000`],
  ['R\ufffdgis', `${MEANINGLESS} U+FFFD`],
  ['a\ufffeb', `${MEANINGLESS} U+FFFE`],
  [
    'S\u0430taki',
    'must not mix Latin letters and letters that look like them in one word, "S\u0430taki"',
  ],
  [' QR', ENDS],
  ['QR ', ENDS],
  ['Q  R', 'must not have two spaces in a row'],
  ['Re\u0301gis', 'must be in Unicode normal form C; it has U+0065 U+0301 in place of U+00E9'],
  ['\u212bngström', 'must be in Unicode normal form C; it has U+212B in place of U+00C5'],
  [
    '\u1112\u1161\u11ab',
    'must be in Unicode normal form C; it has U+1112 U+1161 U+11AB in place of U+D55C',
  ],
];

describe('a text', () => {
  it.each(FAULTS)('%j is refused, and what is wrong is named', (text, message) => {
    expect(textFault(text)).toBe(message);
  });

  it.each([
    'Régis Massé',
    'ישראל',
    'ශ්‍රී ලංකාව',
    'می\u200cخواهم',
    '한국',
    'Coordination Center for TLD .RU/.РФ',
    '😀 – “quoted” … №',
    'x',
    '',
  ])('%j is taken', (text) => {
    expect(textFault(text)).toBeNull();
  });
});

describe('a text with an invisible character is found', () => {
  it.each([
    ['in a field', committee('purpose: "a\u200bb"'), 'a.yaml:5: committee:a: purpose'],
    [
      'in an item of a list',
      committee('aliases: ["B", "a\u200bb"]'),
      'a.yaml:5: committee:a: aliases[2]',
    ],
    [
      'in a locator',
      record(
        'topics',
        'topic:t',
        'name: "T"',
        'citations:',
        '  - {document: "document:d", locator: "p.\u200b1"}',
      ),
      'a.yaml:5: topic:t: citations[1].locator',
    ],
    [
      'in a nested record',
      committee(
        `disputed: [{id: "dispute:x", field: "name", value: "A\u200b", citations: ${CITED}}]`,
      ),
      'a.yaml:5: committee:a: disputed[1].value',
    ],
    ['in a date', committee('established: "2020\u200b"'), 'a.yaml:5: committee:a: established'],
    [
      'in an id to another record',
      committee('parent: "committee:b\u200b"'),
      'a.yaml:5: committee:a: parent',
    ],
    [
      'in an id',
      record('topics', 'topic:\u200bt', 'name: "T"', cited()),
      'a.yaml:2: topic:<U+200B>t: id',
    ],
  ])('%s', (_place, text, where) => {
    expect(problemsOf({ 'a.yaml': text })).toEqual([`${where} ${INVISIBLE} U+200B`]);
  });

  it('in the name of a field, and the name is shown with it', () => {
    expect(problemsOf({ 'a.yaml': committee('"note\u200b": "x"') })).toEqual([
      `a.yaml:5: committee:a: note<U+200B> as a name ${INVISIBLE} U+200B`,
    ]);
  });

  it('in the name of a section', () => {
    const [line] = problemsOf({ 'a.yaml': '"topics\u00a0": []\n' });
    expect(line).toMatch(/^a\.yaml:1: topics<U\+00A0> is not a section; expected one of /);
  });
});
