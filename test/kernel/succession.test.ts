import fc from 'fast-check';
import { boundsOf, certaintyWithin, GRADES, type Certainty } from '../../src/kernel/certainty';
import type { Evidence } from '../../src/kernel/evidence';
import { dayAfter } from '../../src/kernel/partial-date';
import {
  bestPart,
  hullOf,
  mayMeet,
  successionsOf,
  type TermBounds,
  type Unbroken,
} from '../../src/kernel/succession';

const termsOf = (evidence: readonly Evidence[]): TermBounds[] =>
  evidence.map((each, index) => ({ id: `term-${index}`, ...boundsOf(each) }));

/** The grade of the first of the successions that gives one. */
function on(evidence: readonly Evidence[], day: string): Certainty | null {
  const parts = successionsOf(termsOf(evidence)).flatMap((succession) => succession.parts);
  return bestPart(parts, day)?.grade ?? null;
}

/** Two terms, how many successions they make, a day between them, and its grade. */
const TABLE: [string, Evidence, Evidence, number, string, Certainty | null][] = [
  [
    'one month ends the first and starts the second',
    { start: '2012-03', end: '2015-03' },
    { start: '2015-03', end: '2018-03' },
    1,
    '2015-03-15',
    'CERTAIN',
  ],
  [
    'one year ends the first and starts the second',
    { start: '2012', end: '2015' },
    { start: '2015', end: '2018' },
    2,
    '2015-06-15',
    'POSSIBLE',
  ],
  [
    'the second starts on the day the first ends',
    { start: '2012-03-01', end: '2015-03-11' },
    { start: '2015-03-11', end: '2018-03-01' },
    1,
    '2015-03-11',
    'CERTAIN',
  ],
  [
    'the second starts on the day after',
    { start: '2020-03', end: '2021-12-31' },
    { start: '2022-01-01', end: '2023-03' },
    1,
    '2022-01-01',
    'CERTAIN',
  ],
  [
    'a day lies between',
    { start: '2020-03', end: '2021-12-30' },
    { start: '2022-01-01', end: '2023-03' },
    2,
    '2021-12-31',
    null,
  ],
  [
    'two days of one month',
    { start: '2012-03', end: '2015-03-05' },
    { start: '2015-03-20', end: '2018' },
    2,
    '2015-03-10',
    null,
  ],
  [
    'a day in the month in which the first ends',
    { start: '2012-03', end: '2015-03' },
    { start: '2015-03-20', end: '2018' },
    1,
    '2015-03-10',
    'CERTAIN',
  ],
  [
    'two months that follow each other',
    { start: '2012-03', end: '2015-03' },
    { start: '2015-04', end: '2018' },
    2,
    '2015-04-01',
    'POSSIBLE',
  ],
  [
    'a year and a month in it',
    { start: '2012', end: '2015' },
    { start: '2015-11', end: '2018' },
    2,
    '2015-06-15',
    'POSSIBLE',
  ],
  [
    'bounds that name one month',
    { start: '2009-03', endNotBefore: '2012-03', endNotAfter: '2012-03' },
    { startNotBefore: '2012-03', startNotAfter: '2012-03', end: '2015-03' },
    1,
    '2012-03-15',
    'CERTAIN',
  ],
  [
    'bounds that limit both to one month, and name no month',
    { startNotAfter: '2014', attested: ['2015-03-01'], endNotAfter: '2015-03-20' },
    { startNotBefore: '2015-03-05', attested: ['2015-03-30'] },
    2,
    '2015-03-10',
    'POSSIBLE',
  ],
  [
    'bounds that name the same years',
    { start: '2009', endNotBefore: '2010', endNotAfter: '2012' },
    { startNotBefore: '2010', startNotAfter: '2012', end: '2015' },
    2,
    '2011-06-15',
    'POSSIBLE',
  ],
  [
    'both are shown for days in one month',
    { attested: ['2015-03-05'] },
    { attested: ['2015-03-20'] },
    2,
    '2015-03-10',
    'POSSIBLE',
  ],
  [
    'they overlap for certain',
    { attested: ['2012-01-01', '2015-06-01'] },
    { start: '2015-03', end: '2018-03' },
    1,
    '2015-06-15',
    'CERTAIN',
  ],
  [
    'nothing is known of one',
    { start: '2012-03', end: '2015-03' },
    {},
    2,
    '2016-01-01',
    'POSSIBLE',
  ],
  [
    'the second starts when the term of the first was to end',
    { start: '2019-03', attested: ['2019-04-18'], termYears: 3 },
    { start: '2022-03', end: '2025-03' },
    1,
    '2020-06-15',
    'EXPECTED',
  ],
  [
    'the second starts before the term of the first was to end',
    { start: '2013-04', termYears: 3 },
    { start: '2016-03-09', end: '2019' },
    1,
    '2015-06-15',
    'EXPECTED',
  ],
  [
    'the second is first shown long after the term of the first',
    { start: '2019-03', termYears: 3 },
    { startNotBefore: '2022-03', attested: ['2024-03'], termYears: 3 },
    2,
    '2023-03-15',
    'POSSIBLE',
  ],
  [
    'the term of the first ended early',
    { start: '2019-03', endNotAfter: '2020-03', termYears: 3 },
    { start: '2022-03', end: '2025-03' },
    2,
    '2021-01-01',
    null,
  ],
];

describe('two terms', () => {
  it.each(TABLE)('%s', (_name, first, second, successions, day, grade) => {
    expect(successionsOf(termsOf([first, second]))).toHaveLength(successions);
    expect(on([first, second], day)).toBe(grade);
    expect(on([second, first], day)).toBe(grade);
  });

  it('that only were to meet are one succession of two parts', () => {
    const evidence = [
      { start: '2019-03', termYears: 3 },
      { start: '2022-03', end: '2025-03' },
    ];
    const [succession] = successionsOf(termsOf(evidence));
    expect(succession?.terms.map(({ id }) => id)).toEqual(['term-0', 'term-1']);
    expect(succession?.parts).toHaveLength(2);
  });
});

it('three terms that meet one after the other are one, with the days of all', () => {
  const evidence = [
    { start: '2018-03', end: '2021-03' },
    { start: '2012-03', end: '2015-03' },
    { start: '2015-03', end: '2018-03' },
  ];
  const [only, ...others] = successionsOf(termsOf(evidence));
  expect(others).toEqual([]);
  expect(only?.terms.map(({ id }) => id)).toEqual(['term-1', 'term-2', 'term-0']);
  expect(only?.parts[0]).toMatchObject({ certainFrom: '2012-03-31', certainTo: '2021-03-01' });
});

it.each<[string, Evidence, Evidence, boolean]>([
  ['one year ends the first and starts the second', { end: '2015' }, { start: '2015' }, true],
  ['two months that follow each other', { end: '2015-03' }, { start: '2015-04' }, true],
  ['the second starts on the day after', { end: '2015-03-11' }, { start: '2015-03-12' }, true],
  ['a day lies between', { end: '2015-03-11' }, { start: '2015-03-13' }, false],
  ['no end is known of the first', { start: '2010' }, { start: '2015' }, true],
  ['the term of the first was over', { start: '2010', termYears: 3 }, { start: '2015' }, false],
  ['nothing is known of one', {}, { start: '2015' }, true],
])('whether dates keep two terms apart: %s', (_name, first, second, may) => {
  const [one, other] = [boundsOf(first), boundsOf(second)];
  expect([mayMeet(one, other), mayMeet(other, one)]).toEqual([may, may]);
});

const DAYS = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2013-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const DATES = fc.tuple(DAYS, fc.constantFrom(4, 7, 10)).map(([day, to]) => day.slice(0, to));
const maybe = fc.option(DATES, { nil: undefined });
const EVIDENCE: fc.Arbitrary<Evidence> = fc.record({
  start: maybe,
  end: maybe,
  startNotBefore: maybe,
  startNotAfter: maybe,
  endNotBefore: maybe,
  endNotAfter: maybe,
  attested: fc.array(DATES, { maxLength: 2 }),
  termYears: fc.constantFrom(undefined, 1, 3),
});
/** Dates that contradict each other are refused by the check of the files. */
const TERMS = fc
  .array(EVIDENCE, { minLength: 1, maxLength: 4 })
  .map((all) => termsOf(all).filter(isSound));

function isSound({ certainFrom, certainTo, possibleFrom, possibleTo }: TermBounds): boolean {
  return (
    possibleFrom <= possibleTo &&
    (certainFrom > '9999' || certainFrom >= possibleFrom) &&
    (certainTo < '0001' || certainTo <= possibleTo)
  );
}

/**
 * The days between 2010 and 2014 that are certain by a part, though no term in it is certain for them,
 * and though no end of one and start of another are dated by the one month or year around them.
 */
function bridgedDays(parts: readonly Unbroken<TermBounds>[]): string[] {
  const found: string[] = [];
  for (let day = '2009-12-01'; day < '2014-02-01'; day = dayAfter(day))
    for (const part of parts) {
      if (certaintyWithin(part, day, day) !== 'CERTAIN') continue;
      if (part.terms.some((term) => certaintyWithin(term, day, day) === 'CERTAIN')) continue;
      if (!part.terms.some((a) => part.terms.some((b) => handsOver(a, b, day)))) found.push(day);
    }
  return found;
}

function handsOver(a: TermBounds, b: TermBounds, day: string): boolean {
  const days = [a.certainTo, a.possibleTo, b.possibleFrom, b.certainFrom, day];
  const inOne = (length: number) => new Set(days.map((each) => each.slice(0, length))).size === 1;
  const wholeYear = a.possibleTo.slice(5) === '12-31' && b.possibleFrom.slice(5) === '01-01';
  return inOne(7) || (inOne(4) && wholeYear);
}

const allParts = (terms: readonly TermBounds[]) =>
  successionsOf(terms).flatMap(({ parts }) => parts);

describe('successions of any terms', () => {
  it('hold each term once', () => {
    fc.assert(
      fc.property(TERMS, (terms) => {
        const ids = allParts(terms).flatMap((part) => part.terms.map(({ id }) => id));
        expect(ids.sort()).toEqual(terms.map(({ id }) => id).sort());
      }),
    );
  });

  it('never make a day certain that lies in an unknown gap', () => {
    fc.assert(
      fc.property(TERMS, (terms) => {
        expect(bridgedDays(allParts(terms))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('are seen to bridge a gap by a rule that joins all terms', () => {
    const terms = termsOf([
      { start: '2010-03', end: '2011-03' },
      { start: '2012-03', end: '2013-03' },
    ]);
    expect(bridgedDays([{ terms, ...hullOf(terms) }])).toContain('2011-06-15');
  });

  it('give no day a lower grade than one of the terms does', () => {
    const rank = (grade: Certainty | null) => (grade ? GRADES.indexOf(grade) : GRADES.length);
    fc.assert(
      fc.property(TERMS, DAYS, (terms, day) => {
        const joined = rank(bestPart(allParts(terms), day)?.grade ?? null);
        for (const term of terms)
          expect(joined).toBeLessThanOrEqual(rank(certaintyWithin(term, day, day)));
      }),
    );
  });

  it('do not depend on the order of the terms', () => {
    fc.assert(
      fc.property(TERMS, (terms) => {
        expect(successionsOf(terms.toReversed())).toEqual(successionsOf(terms));
      }),
    );
  });
});
