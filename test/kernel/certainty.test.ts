import fc from 'fast-check';
import {
  addMonths,
  AFTER_ALL,
  BEFORE_ALL,
  boundsOf,
  certaintyWithin,
  GRADES,
  type Certainty,
} from '../../src/kernel/certainty';
import type { Evidence } from '../../src/kernel/evidence';
import {
  dayAfter,
  firstDay,
  HIGHEST_DAY,
  lastDay,
  LOWEST_DAY,
} from '../../src/kernel/partial-date';

const on = (evidence: Evidence, day: string): Certainty | null =>
  certaintyWithin(boundsOf(evidence), day, day);

/** In a list of August 2020 of terms that end in March. */
const ANNOUNCED: Evidence = { start: '2018-03', end: '2021-03', announced: '2020-08-20' };

/** The rule as a table: what is known, a day, and how sure it is that the tenure held on it. */
const TABLE: [string, Evidence, string, Certainty | null][] = [
  ['nothing is known', {}, '2020-06-15', 'POSSIBLE'],
  [
    'start and end, between them',
    { start: '2019-03-10', end: '2022-03-10' },
    '2020-06-15',
    'CERTAIN',
  ],
  ['the day it began', { start: '2019-03-10', end: '2022-03-10' }, '2019-03-10', 'CERTAIN'],
  ['the day before it began', { start: '2019-03-10' }, '2019-03-09', null],
  ['the day after it ended', { end: '2022-03-10' }, '2022-03-11', null],
  ['the day it ended', { end: '2022-03-10' }, '2022-03-10', 'CERTAIN'],
  ['before an end without a start', { end: '2022-03-10' }, '2015-01-01', 'POSSIBLE'],
  ['after a start without an end or a term', { start: '2019-03-10' }, '2024-01-01', 'POSSIBLE'],
  ['within the term that began', { start: '2022-03', termYears: 3 }, '2023-10-26', 'EXPECTED'],
  ['the last day of the term', { start: '2022-03', termYears: 3 }, '2025-03-31', 'EXPECTED'],
  ['in the months of grace', { start: '2022-03', termYears: 3 }, '2025-05-01', 'POSSIBLE'],
  ['after term and grace', { start: '2022-03', termYears: 3 }, '2025-07-01', null],
  ['in the month in which it began', { start: '2022-03' }, '2022-03-15', 'POSSIBLE'],
  ['at the end of the month in which it began', { start: '2022-03' }, '2022-03-31', 'CERTAIN'],
  ['in the year in which it began', { start: '2019', end: '2021' }, '2019-06-01', 'POSSIBLE'],
  ['between two years', { start: '2019', end: '2021' }, '2020-06-01', 'CERTAIN'],
  ['begun and ended in one year', { start: '2019', end: '2019' }, '2019-06-01', 'POSSIBLE'],
  ['on a day on which it is shown', { attested: ['2011-10-26'] }, '2011-10-26', 'CERTAIN'],
  [
    'between two days on which it is shown',
    { attested: ['2011-10-26', '2013-01-01'] },
    '2012-06-01',
    'CERTAIN',
  ],
  ['beside one day on which it is shown', { attested: ['2011-10-26'] }, '2011-10-27', 'POSSIBLE'],
  ['in a year in which it is shown', { attested: ['2019'] }, '2019-06-01', 'POSSIBLE'],
  [
    'between two years in which it is shown',
    { attested: ['2019', '2021'] },
    '2020-06-01',
    'CERTAIN',
  ],
  [
    'in the first of two years in which it is shown',
    { attested: ['2019', '2021'] },
    '2019-06-01',
    'POSSIBLE',
  ],
  [
    'from the start to a day on which it is shown',
    { start: '2019', attested: ['2021-06-01'] },
    '2020-02-02',
    'CERTAIN',
  ],
  [
    'a term before what is shown',
    { attested: ['2017-01-30'], termYears: 1 },
    '2015-11-01',
    'POSSIBLE',
  ],
  [
    'more than a term and grace before what is shown',
    { attested: ['2017-01-30'], termYears: 1 },
    '2015-10-01',
    null,
  ],
  [
    'more than a term and grace after what is shown',
    { attested: ['2017-01-30'], termYears: 1 },
    '2018-06-01',
    null,
  ],
  [
    'before the decision that began it',
    { startedBy: '2020-06-01', end: '2022-03' },
    '2020-05-31',
    null,
  ],
  // What only announces the end proves nothing of it, but shows that the tenure has not ended yet.
  ['after the announcement of its end', { ...ANNOUNCED }, '2020-10-01', 'EXPECTED'],
  ['until the announcement of its end', { ...ANNOUNCED }, '2020-08-15', 'CERTAIN'],
  ['on the last day of an announced end', { ...ANNOUNCED }, '2021-03-31', 'EXPECTED'],
  ['after an announced end', { ...ANNOUNCED }, '2021-04-01', null],
  [
    'after the start of a tenure of which the end was announced before',
    { start: '2021-03', end: '2022-03', announced: '2021-01' },
    '2021-06-01',
    'EXPECTED',
  ],
  // The other date, or a limit, lies within the year that is stated.
  [
    'the last day of the year after a limit',
    { start: '2019', endNotAfter: '2019-03' },
    '2019-12-31',
    null,
  ],
  [
    'the last day of the year after the body',
    { start: '2019', bodyTo: '2019-06' },
    '2019-12-31',
    null,
  ],
  [
    'the first day of the year before a limit',
    { end: '2019', startNotBefore: '2019-06-01' },
    '2019-01-01',
    null,
  ],
  [
    'the first day of the year before a decision',
    { end: '2019', startedBy: '2019-06-15' },
    '2019-01-01',
    null,
  ],
  // No term goes on after its body, or after a decision has ended it.
  [
    'in a term, after the body',
    { start: '2020-01-01', termYears: 3, bodyTo: '2021-06-30' },
    '2022-06-01',
    null,
  ],
  [
    'in a term, after a decision has ended it',
    { start: '2020-01-01', termYears: 3, endedBy: '2020-06-01' },
    '2022-06-01',
    'POSSIBLE',
  ],
  ['before its body was set up', { bodyFrom: '2020-06' }, '2020-05-31', null],
  ['in the month in which its body was set up', { bodyFrom: '2020-06' }, '2020-06-01', 'POSSIBLE'],
  ['after its body was closed', { start: '2010', bodyTo: '2013-04' }, '2013-05-01', null],
  ['on the day of the decision that ended it', { endedBy: '2020-06-01' }, '2020-06-01', 'CERTAIN'],
  ['before a bound of the start', { startNotBefore: '2015-11' }, '2015-10-31', null],
  ['after a bound of the start', { startNotBefore: '2015-11' }, '2015-11-01', 'POSSIBLE'],
  ['after a bound of the end', { endNotAfter: '2015-11' }, '2015-12-01', null],
  ['before a bound of the end', { endNotAfter: '2015-11' }, '2015-11-30', 'POSSIBLE'],
  ['started by a day, and nothing else', { startNotAfter: '2015-11-30' }, '2015-11-30', 'POSSIBLE'],
  ['not ended by a day, and nothing else', { endNotBefore: '2015-11' }, '2015-11-30', 'POSSIBLE'],
  [
    'between a latest start and a day on which it is shown',
    { startNotAfter: '2015-11-30', attested: ['2017-01-01'] },
    '2016-06-01',
    'CERTAIN',
  ],
  [
    'before the latest start',
    { startNotAfter: '2015-11-30', attested: ['2017-01-01'] },
    '2015-11-29',
    'POSSIBLE',
  ],
  [
    'between a day on which it is shown and the earliest end',
    { attested: ['2014-01-01'], endNotBefore: '2015-11' },
    '2015-11-01',
    'CERTAIN',
  ],
  [
    'after the earliest end',
    { attested: ['2014-01-01'], endNotBefore: '2015-11' },
    '2015-11-02',
    'POSSIBLE',
  ],
  [
    'between a latest start and an earliest end',
    { startNotAfter: '2014', endNotBefore: '2016' },
    '2015-06-01',
    'CERTAIN',
  ],
  [
    'in the month in which it started',
    { startNotBefore: '2015-11-01', startNotAfter: '2015-11-30' },
    '2015-11-15',
    'POSSIBLE',
  ],
  [
    'on the one day that both bounds leave',
    { startNotBefore: '2023-11-30', startNotAfter: '2023-11-30' },
    '2023-11-30',
    'CERTAIN',
  ],
  [
    'within the term that started no earlier than a day',
    { startNotBefore: '2015-11-01', startNotAfter: '2015-11-30', termYears: 3 },
    '2018-10-31',
    'EXPECTED',
  ],
  [
    'after the term that started no earlier than a day',
    { startNotBefore: '2015-11-01', startNotAfter: '2015-11-30', termYears: 3 },
    '2018-11-02',
    'POSSIBLE',
  ],
  [
    'more than a term and grace after the latest start',
    { startNotAfter: '2015-11-30', termYears: 3 },
    '2019-03-01',
    null,
  ],
  [
    'within the term, after the latest end',
    { start: '2015-11-01', endNotAfter: '2016-06-30', termYears: 3 },
    '2016-07-01',
    null,
  ],
  [
    'more than a term and grace before the earliest end',
    { endNotBefore: '2015-11-30', termYears: 3 },
    '2012-08-29',
    null,
  ],
];

/** What holds for spans: a span can hold the whole of a proof where no single day is certain. */
const SPANS: [string, Evidence, string, string, Certainty | null][] = [
  ['the year in which it is shown', { attested: ['2005'] }, '2005-01-01', '2005-12-31', 'CERTAIN'],
  ['a part of that year', { attested: ['2005'] }, '2005-01-02', '2005-12-31', 'POSSIBLE'],
  ['more than that year', { attested: ['2005'] }, '2004-06-01', '2006-06-01', 'CERTAIN'],
  [
    'the year in which it started and ended',
    { start: '2023', end: '2023' },
    '2023-01-01',
    '2023-12-31',
    'CERTAIN',
  ],
  [
    'the month in which it started',
    { startNotBefore: '2015-11', startNotAfter: '2015-11' },
    '2015-11-01',
    '2015-11-30',
    'CERTAIN',
  ],
  [
    'the months in which it can have been in that year',
    { attested: ['2005'], bodyFrom: '2005-04-28' },
    '2005-04-28',
    '2005-12-31',
    'CERTAIN',
  ],
  [
    'the days between a decision and the latest start',
    { startedBy: '2019-12-01', startNotAfter: '2019-12-19' },
    '2019-12-01',
    '2019-12-19',
    'CERTAIN',
  ],
  [
    'all the time of its body, which is no evidence of its own',
    { bodyFrom: '2008-11', bodyTo: '2017-11' },
    '2008-11-01',
    '2017-11-30',
    'POSSIBLE',
  ],
  [
    'a part of that time',
    { bodyFrom: '2008-11', bodyTo: '2017-11' },
    '2008-11-02',
    '2017-11-30',
    'POSSIBLE',
  ],
  [
    'the part of the year that a limit leaves',
    { start: '2019', endNotAfter: '2019-03' },
    '2019-01-01',
    '2019-03-31',
    'CERTAIN',
  ],
  ['all days, with a proof', { attested: ['2005'] }, LOWEST_DAY, HIGHEST_DAY, 'CERTAIN'],
  ['all days, when nothing is known', {}, LOWEST_DAY, HIGHEST_DAY, 'POSSIBLE'],
  [
    'all days, with a latest start only',
    { startNotAfter: '2005' },
    LOWEST_DAY,
    HIGHEST_DAY,
    'POSSIBLE',
  ],
  [
    'all days, with a start not before only',
    { startNotBefore: '2005', termYears: 3 },
    LOWEST_DAY,
    HIGHEST_DAY,
    'POSSIBLE',
  ],
];

describe('the certainty of a span', () => {
  it.each(SPANS)('%s', (_case, evidence, from, to, expected) => {
    expect(certaintyWithin(boundsOf(evidence), from, to)).toBe(expected);
  });
});

describe('the certainty of a day', () => {
  it.each(TABLE)('%s', (_case, evidence, day, expected) => {
    expect(on(evidence, day)).toBe(expected);
  });
});

const day = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([full, length]) => full.slice(0, length));
const digit = fc.constantFrom(0, 4, 7, 10);
/** Dates that fit together: those of a tenure that really was, each told with less than all of its digits. */
const tenure = fc
  .record({
    days: fc
      .tuple(day, day, day, day)
      .map((days) => [...days].sort() as [string, string, string, string]),
    digits: fc.tuple(digit, digit, digit, digit),
  })
  .map(({ days: [begun, shown, shownLater, ended], digits: [d0, d1, d2, d3] }) => ({
    begun,
    ended,
    evidence: {
      start: d0 > 0 ? begun.slice(0, d0) : undefined,
      end: d3 > 0 ? ended.slice(0, d3) : undefined,
      attested: [shown.slice(0, d1), shownLater.slice(0, d2)].filter(Boolean),
      // Bounds are true of the tenure too: a day before it started, or one on which it had.
      startNotBefore: d1 === 4 ? begun : undefined,
      startNotAfter: d2 === 4 ? shown : undefined,
      endNotBefore: d1 === 7 ? shownLater : undefined,
      endNotAfter: d2 === 7 ? ended : undefined,
    },
  }));

describe('the rule, for every tenure that may have been', () => {
  it('never rules a day out on which it held', () => {
    fc.assert(
      fc.property(tenure, ({ begun, ended, evidence }) => {
        expect(on(evidence, begun)).not.toBeNull();
        expect(on(evidence, ended)).not.toBeNull();
      }),
    );
  });

  it('calls no day certain that lies outside of it, but in the month or year that a date leaves open', () => {
    fc.assert(
      fc.property(tenure, day, ({ begun, ended, evidence }, asked) => {
        if (on(evidence, asked) !== 'CERTAIN') return;
        expect(asked >= begun || asked >= firstDay(evidence.start ?? begun)).toBe(true);
        // A start stands for its whole month or year, and an end too; see the comment in the rule.
        const latest = [ended, lastDay(evidence.start ?? begun), lastDay(evidence.end ?? ended)]
          .sort()
          .at(-1) as string;
        expect(asked <= latest).toBe(true);
      }),
    );
  });

  it('gives a span at least the best grade of its days', () => {
    fc.assert(
      fc.property(
        tenure,
        fc.option(fc.integer({ min: 1, max: 4 })),
        day,
        fc.integer({ min: 0, max: 40 }),
        ({ evidence }, term, from, length) => {
          const bounds = boundsOf({ ...evidence, termYears: term ?? undefined });
          const grades: (Certainty | null)[] = [];
          let each = from;
          for (let i = 0; i < length; i++) {
            grades.push(certaintyWithin(bounds, each, each));
            each = dayAfter(each);
          }
          grades.push(certaintyWithin(bounds, each, each));
          const best = GRADES.find((grade) => grades.includes(grade)) ?? null;
          const found = certaintyWithin(bounds, from, each);
          // Only a span that holds the whole of a proof is certain without a day that is.
          if (found === 'CERTAIN' && best !== 'CERTAIN')
            expect(bounds.certainFrom > bounds.certainTo).toBe(true);
          else expect(found).toBe(best);
        },
      ),
    );
  });

  it('calls no span certain in which it did not hold, but in the month or year that a date leaves open', () => {
    fc.assert(
      fc.property(tenure, day, day, ({ begun, ended, evidence }, one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        if (certaintyWithin(boundsOf(evidence), from, to) !== 'CERTAIN') return;
        const latest = [ended, lastDay(evidence.start ?? begun), lastDay(evidence.end ?? ended)]
          .sort()
          .at(-1) as string;
        expect(firstDay(evidence.start ?? begun) <= to && latest >= from).toBe(true);
      }),
    );
  });

  it('gives full days, of which certain and expected ones are possible too', () => {
    fc.assert(
      fc.property(
        fc.record({
          start: fc.option(partial, { nil: undefined }),
          end: fc.option(partial, { nil: undefined }),
          attested: fc.array(partial, { maxLength: 3 }),
          termYears: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
        }),
        (evidence) => {
          const bounds = boundsOf(evidence);
          for (const value of Object.values(bounds)) expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (bounds.certainFrom <= bounds.certainTo) {
            expect(bounds.possibleFrom <= bounds.certainFrom).toBe(true);
            expect(bounds.possibleTo >= bounds.certainTo).toBe(true);
          } else if (evidence.attested.length === 0 && !evidence.start && !evidence.end)
            expect([bounds.certainFrom, bounds.certainTo]).toEqual([AFTER_ALL, BEFORE_ALL]);
          expect(bounds.possibleTo >= bounds.expectedTo).toBe(true);
        },
      ),
    );
  });
});

describe('months later', () => {
  it.each([
    ['2020-02-29', 12, '2021-02-28'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2020-12-15', 1, '2021-01-15'],
    ['0001-02-01', -12, LOWEST_DAY],
    ['9999-12-01', 2, HIGHEST_DAY],
  ])('%s and %i are %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});
