import type { Certainty } from '../../src/kernel/certainty';
import { openDay, reasonSentence, type ReasonInput } from '../../src/kernel/reason';

const UNKNOWN: ReasonInput = {
  kind: 'tenure',
  certainFrom: '9999-12-31',
  certainTo: '0001-01-01',
  expectedTo: '0001-01-01',
  possibleFrom: '0001-01-01',
  possibleTo: '9999-12-31',
};

describe('the reason of a grade', () => {
  it.each<[grade: Certainty, known: Partial<ReasonInput>, sentence: string]>([
    [
      'CERTAIN',
      { start: '2019-03', end: '2020-03', certainFrom: '2019-03-31', certainTo: '2020-03-01' },
      'It is shown to hold from 2019-03-31 to 2020-03-01: start 2019-03, end 2020-03.',
    ],
    [
      'CERTAIN',
      { attested: ['2017-01-30'], certainFrom: '2017-01-30', certainTo: '2017-01-30' },
      'It is shown to hold from 2017-01-30 to 2017-01-30: no start stated, no end stated, shown on 2017-01-30.',
    ],
    [
      'CERTAIN',
      { end: '2018', attested: ['2014', '2015-05-20'] },
      'It is shown to hold from 9999-12-31 to 0001-01-01: no start stated, end 2018, shown on 2014, 2015-05-20.',
    ],
    [
      'EXPECTED',
      { start: '2021-03', termYears: 3, expectedTo: '2024-03-31' },
      'It began 2021-03 and a term lasts 3 years, so it was to hold until 2024-03-31; no source states when it ended.',
    ],
    [
      'EXPECTED',
      { start: '2020', termYears: 1, expectedTo: '2021-12-31' },
      'It began 2020 and a term lasts one year, so it was to hold until 2021-12-31; no source states when it ended.',
    ],
    [
      'EXPECTED',
      { possibleFrom: '2021-03-01', termYears: 3, expectedTo: '2024-03-01' },
      'It began no earlier than 2021-03-01 and a term lasts 3 years, so it was to hold until 2024-03-01; no source states when it ended.',
    ],
    ['POSSIBLE', {}, 'No known date rules it out: no start stated, no end stated.'],
    [
      'POSSIBLE',
      { start: '2016-03-09', possibleTo: '2019-06-09', termYears: 3 },
      'No known date rules it out: start 2016-03-09, no end stated; not after 2019-06-09, as a term lasts 3 years (with 3 months of grace).',
    ],
    [
      'POSSIBLE',
      { end: '2024', possibleFrom: '2020-10-01', termYears: 3 },
      'No known date rules it out: no start stated, end 2024; not before 2020-10-01, as a term lasts 3 years (with 3 months of grace).',
    ],
    [
      'POSSIBLE',
      {
        attested: ['2009-02-02'],
        possibleFrom: '2007-11-02',
        possibleTo: '2010-05-02',
        termYears: 1,
      },
      'No known date rules it out: no start stated, no end stated, shown on 2009-02-02; not before 2007-11-02 and not after 2010-05-02, as a term lasts one year (with 3 months of grace).',
    ],
    [
      'POSSIBLE',
      { possibleFrom: '2009-01-01', possibleTo: '2018-09-30' },
      'No known date rules it out: no start stated, no end stated; not before 2009-01-01 and not after 2018-09-30.',
    ],
    [
      'POSSIBLE',
      { start: '2020', end: '2021', possibleFrom: '2020-01-01', possibleTo: '2021-12-31' },
      'No known date rules it out: start 2020, end 2021.',
    ],
  ])('%s of a tenure with %j', (grade, known, sentence) => {
    expect(reasonSentence(grade, { ...UNKNOWN, ...known })).toBe(sentence);
  });

  it.each<[grade: Certainty, start: string | null, sentence: string]>([
    ['CERTAIN', '2023-10-26', 'It happened 2023-10-26.'],
    ['POSSIBLE', '2023-10', 'It is dated 2023-10 only, so it may have come later than that day.'],
    ['POSSIBLE', null, 'It happened, but no source states when.'],
  ])('%s of an event of %j', (grade, start, sentence) => {
    expect(reasonSentence(grade, { ...UNKNOWN, kind: 'event', start })).toBe(sentence);
  });
});

it.each([
  ['0001-01-01', null],
  ['9999-12-31', null],
  ['0001-01-02', '0001-01-02'],
  ['2023-10-26', '2023-10-26'],
])('the bound %s is shown as %s', (day, shown) => {
  expect(openDay(day)).toBe(shown);
});
