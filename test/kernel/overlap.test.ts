import type { Bounds, Certainty } from '../../src/kernel/certainty';
import { ALL_DAYS, type DaySpan } from '../../src/kernel/day-span';
import { commonDays, daysAtLeast, gradeTogether, isAtLeast } from '../../src/kernel/overlap';

const span = (from: string, to: string): DaySpan => ({ from, to });
/** From February to March, expected to June, and possible from January to September. */
const HELD: Bounds = {
  certainFrom: '2020-02-01',
  certainTo: '2020-03-31',
  expectedTo: '2020-06-30',
  possibleFrom: '2020-01-01',
  possibleTo: '2020-09-30',
};
/** Of which no day is shown; what is expected then counts for nothing. */
const UNSHOWN: Bounds = { ...HELD, certainFrom: '9999-12-31', certainTo: '0001-01-01' };
/** Of which it is known that it held on some day between two, as of a start with bounds. */
const BETWEEN: Bounds = { ...HELD, certainFrom: '2020-05-01', certainTo: '2020-03-01' };
const NO_TERM: Bounds = { ...HELD, expectedTo: '0001-01-01' };

describe('the days on which something held with at least a grade', () => {
  it.each<[grade: Certainty, what: string, bounds: Bounds, days: DaySpan | null]>([
    ['CERTAIN', 'what is shown', HELD, span('2020-02-01', '2020-03-31')],
    ['EXPECTED', 'what is shown', HELD, span('2020-02-01', '2020-06-30')],
    ['POSSIBLE', 'what is shown', HELD, span('2020-01-01', '2020-09-30')],
    ['EXPECTED', 'what has no term', NO_TERM, span('2020-02-01', '2020-03-31')],
    ['CERTAIN', 'what is not shown', UNSHOWN, null],
    ['EXPECTED', 'what is not shown', UNSHOWN, null],
    ['POSSIBLE', 'what is not shown', UNSHOWN, span('2020-01-01', '2020-09-30')],
    ['CERTAIN', 'what is shown between two days', BETWEEN, null],
    // It began by the second day, and its term lasts on.
    ['EXPECTED', 'what is shown between two days', BETWEEN, span('2020-05-01', '2020-06-30')],
    ['POSSIBLE', 'what is shown between two days', BETWEEN, span('2020-01-01', '2020-09-30')],
    [
      'CERTAIN',
      'a single day',
      { ...HELD, certainTo: '2020-02-01' },
      span('2020-02-01', '2020-02-01'),
    ],
    ['POSSIBLE', 'what known dates rule out', { ...HELD, possibleTo: '2019-12-31' }, null],
  ])('%s of %s', (grade, _what, bounds, days) => {
    expect(daysAtLeast(grade, bounds)).toEqual(days);
  });
});

describe('the days that spans share', () => {
  it.each<[what: string, spans: readonly (DaySpan | null)[], days: DaySpan | null]>([
    ['all days, of no span', [], ALL_DAYS],
    ['the span itself, of one', [span('2020', '2021')], span('2020', '2021')],
    [
      'from the latest first to the earliest last',
      [span('2020-01-01', '2020-09-01'), span('2020-03-01', '2020-12-01')],
      span('2020-03-01', '2020-09-01'),
    ],
    [
      'the same in another order',
      [span('2020-03-01', '2020-12-01'), span('2020-01-01', '2020-09-01')],
      span('2020-03-01', '2020-09-01'),
    ],
    [
      'one day',
      [span('2020-01-01', '2020-03-01'), span('2020-03-01', '2020-12-01')],
      span('2020-03-01', '2020-03-01'),
    ],
    ['none, apart', [span('2020-01-01', '2020-02-29'), span('2020-03-01', '2020-12-01')], null],
    [
      'none of three of which each two meet',
      [
        span('2020-01-01', '2020-04-30'),
        span('2020-04-01', '2020-06-30'),
        span('2020-06-01', '2020-12-31'),
      ],
      null,
    ],
    ['none with one that is empty', [span('2020-01-01', '2020-02-29'), null], null],
  ])('%s', (_what, spans, days) => {
    expect(commonDays(spans)).toEqual(days);
  });
});

describe('the grade with which tenures held on one day', () => {
  const LATER: Bounds = {
    certainFrom: '2020-03-31',
    certainTo: '2020-05-31',
    expectedTo: '0001-01-01',
    possibleFrom: '2020-03-01',
    possibleTo: '2020-12-31',
  };
  it.each<[what: string, held: readonly Bounds[], days: DaySpan, grade: Certainty | null]>([
    ['nothing held on every day', [], ALL_DAYS, 'CERTAIN'],
    ['one that is shown', [HELD], ALL_DAYS, 'CERTAIN'],
    ['one, before the days that are shown', [HELD], span('2020-01-01', '2020-01-31'), 'POSSIBLE'],
    ['one, after the days that are shown', [HELD], span('2020-04-01', '2020-04-30'), 'EXPECTED'],
    ['one, after its term', [HELD], span('2020-07-01', '2020-07-31'), 'POSSIBLE'],
    ['one, when it is over', [HELD], span('2020-10-01', '2020-12-31'), null],
    ['two, on the one day on which both are shown', [HELD, LATER], ALL_DAYS, 'CERTAIN'],
    ['two, from the day after', [HELD, LATER], span('2020-04-01', '9999-12-31'), 'EXPECTED'],
    ['two, when one term is over', [HELD, LATER], span('2020-07-01', '9999-12-31'), 'POSSIBLE'],
    ['two, when one is over', [HELD, LATER], span('2020-10-01', '9999-12-31'), null],
    ['two, of which one is not shown', [UNSHOWN, LATER], ALL_DAYS, 'POSSIBLE'],
    // Shown between two days only: certain where the span holds both.
    ['one, in a span that holds the whole of its proof', [BETWEEN], ALL_DAYS, 'CERTAIN'],
    ['one, in no more than its proof', [BETWEEN], span('2020-03-01', '2020-05-01'), 'CERTAIN'],
    ['one, in a part of its proof', [BETWEEN], span('2020-03-01', '2020-04-30'), 'POSSIBLE'],
    ['one, in the end of its proof', [BETWEEN], span('2020-03-02', '2020-05-01'), 'EXPECTED'],
    ['one, in its term', [BETWEEN], span('2020-06-01', '2020-06-01'), 'EXPECTED'],
    // Which day of the proof it was is not known, so it is none that two share; a term is.
    ['two, of which one is shown between two days', [BETWEEN, LATER], ALL_DAYS, 'EXPECTED'],
    [
      'two, of which one is shown between two days and has no term',
      [{ ...BETWEEN, expectedTo: '0001-01-01' }, LATER],
      ALL_DAYS,
      'POSSIBLE',
    ],
    [
      'two that known dates keep apart',
      [{ ...HELD, possibleTo: '2020-02-29' }, LATER],
      ALL_DAYS,
      null,
    ],
  ])('%s', (_what, held, days, grade) => {
    expect(gradeTogether(held, days)).toBe(grade);
  });
});

it.each<[Certainty, Certainty, boolean]>([
  ['CERTAIN', 'CERTAIN', true],
  ['CERTAIN', 'EXPECTED', true],
  ['CERTAIN', 'POSSIBLE', true],
  ['EXPECTED', 'CERTAIN', false],
  ['EXPECTED', 'EXPECTED', true],
  ['EXPECTED', 'POSSIBLE', true],
  ['POSSIBLE', 'CERTAIN', false],
  ['POSSIBLE', 'EXPECTED', false],
  ['POSSIBLE', 'POSSIBLE', true],
])('%s is at least %s: %s', (grade, least, is) => {
  expect(isAtLeast(grade, least)).toBe(is);
});
