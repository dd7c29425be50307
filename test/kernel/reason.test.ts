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
      'It held from 2019-03-31 to 2020-03-01: start 2019-03, end 2020-03.',
    ],
    [
      'CERTAIN',
      { attested: ['2017-01-30'], certainFrom: '2017-01-30', certainTo: '2017-01-30' },
      'It held on 2017-01-30 at least: no start stated, no end stated, shown on 2017-01-30.',
    ],
    [
      // Shown in 2014, so no later than its last day; from 2018 it is only known that it ended.
      'CERTAIN',
      {
        end: '2018',
        attested: ['2014', '2015-05-20'],
        certainFrom: '2014-12-31',
        certainTo: '2018-01-01',
      },
      'It held from 2014-12-31 to 2018-01-01: no start stated, end 2018, shown on 2014 and 2015-05-20.',
    ],
    [
      // Shown in one year only: which day of it is not known.
      'CERTAIN',
      { attested: ['2019'], certainFrom: '2019-12-31', certainTo: '2019-01-01' },
      'It held on some day from 2019-01-01 to 2019-12-31: no start stated, no end stated, shown on 2019.',
    ],
    [
      'CERTAIN',
      {
        startNotBefore: '2015-11-01',
        startNotAfter: '2015-11-30',
        endNotBefore: '2018-02',
        certainFrom: '2015-11-30',
        certainTo: '2018-02-01',
      },
      'It held from 2015-11-30 until at least 2018-02-01: start not before 2015-11-01 and not after 2015-11-30, end not before 2018-02.',
    ],
    [
      // A date that is stated is named in place of its bounds.
      'CERTAIN',
      {
        start: '2019',
        startNotBefore: '2019-03',
        endNotAfter: '2021',
        attested: ['2020-05-01'],
        certainFrom: '2019-12-31',
        certainTo: '2020-05-01',
      },
      'It held from 2019-12-31 until at least 2020-05-01: start 2019 (not before 2019-03), end not after 2021, shown on 2020-05-01.',
    ],
    [
      'CERTAIN',
      {
        attested: ['2014-03', '2015-05-20', '2016'],
        shownIn: ['Minutes; Roster', 'Notes', ''],
        certainFrom: '2014-03-31',
        certainTo: '2016-01-01',
      },
      'It held from 2014-03-31 until at least 2016-01-01: no start stated, no end stated, shown on 2014-03 in "Minutes; Roster", 2015-05-20 in "Notes" and 2016.',
    ],
    [
      'CERTAIN',
      {
        attested: ['2011-01-01', '2012-01-01', '2013-01-01', '2014-01-01', '2015-01-01'],
        shownIn: ['A', 'B', 'C', 'D', 'E'],
        certainFrom: '2011-01-01',
        certainTo: '2015-01-01',
      },
      'It held from 2011-01-01 until at least 2015-01-01: no start stated, no end stated, shown on 2011-01-01 in "A", on 2015-01-01 in "E" and on 3 dates between.',
    ],
    [
      'CERTAIN',
      {
        attested: ['2017-01-30'],
        certainFrom: '2017-01-30',
        certainTo: '2017-01-30',
        inferred: 'The list of nominations names nobody else.',
      },
      'It held on 2017-01-30 at least: no start stated, no end stated, shown on 2017-01-30. Inferred: The list of nominations names nobody else.',
    ],
    [
      'EXPECTED',
      { start: '2021-03', termYears: 3, expectedTo: '2024-03-31' },
      'It was to hold until 2024-03-31: start 2021-03, no end stated; a term lasts 3 years, and no source says when it ended.',
    ],
    [
      'EXPECTED',
      { start: '2020', termYears: 1, expectedTo: '2021-12-31' },
      'It was to hold until 2021-12-31: start 2020, no end stated; a term lasts one year, and no source says when it ended.',
    ],
    [
      'EXPECTED',
      { startNotBefore: '2023-11-30', termYears: 3, expectedTo: '2026-11-30' },
      'It was to hold until 2026-11-30: start not before 2023-11-30, no end stated; a term lasts 3 years, and no source says when it ended.',
    ],
    [
      'EXPECTED',
      { start: '2021-36', termYears: 3, expectedTo: '2024-12-31' },
      'It was to hold until 2024-12-31: start in the fourth quarter of 2021, no end stated; a term lasts 3 years, and no source says when it ended.',
    ],
    [
      'POSSIBLE',
      { start: '2021-33', end: '2023-35', attested: ['2022-34', '2022-12'] },
      'No known date rules it out: start in the first quarter of 2021, end in the third quarter of 2023, shown on the second quarter of 2022 and 2022-12.',
    ],
    [
      'EXPECTED',
      { possibleFrom: '2021-03-01', termYears: 3, expectedTo: '2024-03-01' },
      'It was to hold until 2024-03-01: no start stated, no end stated; a term lasts 3 years, and no source says when it ended.',
    ],
    [
      'POSSIBLE',
      { startNotBefore: '2015-03', startNotAfter: '2015-03' },
      'No known date rules it out: start 2015-03, no end stated.',
    ],
    ['POSSIBLE', {}, 'No known date rules it out: no start stated, no end stated.'],
    [
      'POSSIBLE',
      { inferred: 'Nobody else was nominated.' },
      'No known date rules it out: no start stated, no end stated. Inferred: Nobody else was nominated.',
    ],
    [
      'POSSIBLE',
      { endNotAfter: '2015-11-19', possibleTo: '2015-11-19' },
      'No known date rules it out: no start stated, end not after 2015-11-19; not after 2015-11-19.',
    ],
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
    ['CERTAIN', '2024-36', 'It happened in the fourth quarter of 2024.'],
    [
      'POSSIBLE',
      '2024-36',
      'It is dated the fourth quarter of 2024 only, so it may have come later than that day.',
    ],
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
