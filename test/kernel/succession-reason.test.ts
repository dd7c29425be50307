import { boundsOf, type Certainty } from '../../src/kernel/certainty';
import type { Evidence } from '../../src/kernel/evidence';
import { bestPart, successionsOf } from '../../src/kernel/succession';
import { successionReason } from '../../src/kernel/succession-reason';

const TERMS: Evidence[] = [
  { start: '2012-03', end: '2015-03' },
  { start: '2015-03', end: '2018-03', attested: ['2016-06-16'] },
  { start: '2018-03', termYears: 3 },
];

describe('why terms that follow each other have a grade', () => {
  it.each<[string, Certainty, string]>([
    ['2013-01-01', 'CERTAIN', 'It held from 2012-03-31 to 2015-03-01: start 2012-03, end 2015-03.'],
    [
      '2015-03-15',
      'CERTAIN',
      'It held from 2012-03-31 until at least 2018-03-31, and the day lies between two terms that follow each other: start 2012-03, end 2015-03; then start 2015-03, end 2018-03, shown on 2016-06-16.',
    ],
    [
      '2020-01-01',
      'EXPECTED',
      'It was to hold until 2021-03-31: start 2018-03, no end stated; a term lasts 3 years, and no source says when it ended.',
    ],
    ['2012-03-01', 'POSSIBLE', 'No known date rules it out: start 2012-03, end 2015-03.'],
  ])('on %s', (day, grade, sentence) => {
    const terms = TERMS.map((each, index) => ({ id: `${index}`, ...each, ...boundsOf(each) }));
    const best = bestPart(
      successionsOf(terms).flatMap(({ parts }) => parts),
      day,
    );
    expect(best?.grade).toBe(grade);
    expect(best && successionReason(best.grade, best.part, day).sentence).toBe(sentence);
  });
});
