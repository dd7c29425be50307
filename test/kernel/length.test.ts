import type { Bounds } from '../../src/kernel/certainty';
import { daysBetween, durationText, lengthOf } from '../../src/kernel/length';

const NEVER = ['9999-12-31', '0001-01-01'] as const;
const OPEN = ['0001-01-01', '9999-12-31'] as const;

const boundsOf = (
  [certainFrom, certainTo]: readonly [string, string],
  [possibleFrom, possibleTo]: readonly [string, string],
): Bounds => ({ certainFrom, certainTo, expectedTo: '0001-01-01', possibleFrom, possibleTo });

describe('the length of a tenure', () => {
  it.each<[what: string, bounds: Bounds, least: number, most: number | null, sentence: string]>([
    [
      'of one day',
      boundsOf(['2020-05-01', '2020-05-01'], ['2020-05-01', '2020-05-01']),
      1,
      1,
      'at least 1 day, at most 1 day',
    ],
    [
      'counts the first day and the last',
      boundsOf(['2020-05-01', '2020-05-10'], ['2020-04-30', '2020-05-11']),
      10,
      12,
      'at least 10 days, at most 12 days',
    ],
    [
      'between two months',
      boundsOf(['2019-03-31', '2020-03-01'], ['2019-03-01', '2020-03-31']),
      337,
      397,
      'at least 11 months, at most 1 year and 1 month',
    ],
    [
      'of which no day is shown',
      boundsOf(NEVER, ['2020-01-01', '2020-12-31']),
      0,
      366,
      'no day is certain, at most 1 year',
    ],
    [
      'without a known start',
      boundsOf(['2020-05-01', '2020-05-01'], ['0001-01-01', '2020-05-01']),
      1,
      null,
      'at least 1 day, no known date limits it',
    ],
    [
      'without a known end',
      boundsOf(['2020-05-01', '2020-05-01'], ['2020-05-01', '9999-12-31']),
      1,
      null,
      'at least 1 day, no known date limits it',
    ],
    [
      'of which nothing is known',
      boundsOf(NEVER, OPEN),
      0,
      null,
      'no day is certain, no known date limits it',
    ],
    [
      'is possible for as long as it is certain, when the possible days are fewer',
      boundsOf(['2020-05-01', '2020-05-10'], ['2020-05-04', '2020-05-06']),
      10,
      10,
      'at least 10 days, at most 10 days',
    ],
  ])('%s', (_what, bounds, atLeastDays, atMostDays, sentence) => {
    expect(lengthOf(bounds)).toEqual({ atLeastDays, atMostDays, sentence });
  });
});

describe('days from one day to another', () => {
  it.each([
    ['2020-01-01', '2020-01-01', 1],
    ['2020-01-01', '2020-01-02', 2],
    ['2020-02-28', '2020-03-01', 3],
    ['2021-02-28', '2021-03-01', 2],
    ['2019-12-31', '2020-12-31', 367],
    // Europe and America change their clocks between these days.
    ['2023-03-01', '2023-04-01', 32],
    ['2023-10-01', '2023-11-30', 61],
    ['2020-01-02', '2020-01-01', 0],
  ])('%s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('a number of days as a person says it', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [2, '2 days'],
    [44, '44 days'],
    [45, '1 month'],
    [61, '2 months'],
    [349, '11 months'],
    [351, '1 year'],
    [365, '1 year'],
    [396, '1 year and 1 month'],
    [731, '2 years'],
    [913, '2 years and 6 months'],
    [3653, '10 years'],
  ])('%i is %s', (days, text) => {
    expect(durationText(days)).toBe(text);
  });
});
