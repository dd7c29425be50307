import fc from 'fast-check';
import {
  compareDates,
  dateText,
  dayAfter,
  dayBefore,
  firstDay,
  HIGHEST_DAY,
  lastDay,
  LOWEST_DAY,
  paddedMonthEnd,
  partialDateFault,
  sortableDate,
} from '../../src/kernel/partial-date';

const pad = (number: number, width: number) => String(number).padStart(width, '0');
const year = fc.integer({ min: 1, max: 9_999 }).map((number) => pad(number, 4));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m, 2)}`);
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 31 }))
  .map(([m, d]) => `${m}-${pad(d, 2)}`)
  .filter((text) => partialDateFault(text) === null);
const quarter = fc.tuple(year, fc.integer({ min: 33, max: 36 })).map(([y, q]) => `${y}-${q}`);
const date = fc.oneof(year, quarter, month, day);

/** What the days of a date have in common. */
const stem = (text: string) => (/-3\d$/.test(text) && text.length === 7 ? text.slice(0, 4) : text);

const quarterAround = (text: string) =>
  `${text.slice(0, 4)}-${33 + Math.floor((Number(text.slice(5, 7)) - 1) / 3)}`;

/** The calendar, counted by its rule and not by the clock of this machine. */
function daysIn(y: number, m: number): number {
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  return m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
}

const PART_OF_YEAR = 'is a season or another part of a year, of which only quarters are allowed';

describe('a partial date', () => {
  it.each([
    ['2023', null],
    ['2023-10', null],
    ['2023-10-26', null],
    ['0001-01-01', null],
    ['9999-12-31', null],
    ['2000-02-29', null],
    ['2024-02-29', null],
    ['0004-02-29', null],
    ['2024-33', null],
    ['2024-36', null],
    ['1900-02-29', 'has no such day'],
    ['2023-02-29', 'has no such day'],
    ['0100-02-29', 'has no such day'],
    ['2023-02-30', 'has no such day'],
    ['2023-04-31', 'has no such day'],
    ['2023-10-00', 'has no such day'],
    ['2023-10-32', 'has no such day'],
    ['2023-00', 'has no such month'],
    ['2023-13', 'has no such month'],
    ['2023-13-01', 'has no such month'],
    ['2023-20', 'has no such month'],
    ['2023-21', PART_OF_YEAR],
    ['2023-24', PART_OF_YEAR],
    ['2023-32', PART_OF_YEAR],
    ['2023-37', PART_OF_YEAR],
    ['2023-41', PART_OF_YEAR],
    ['2023-42', 'has no such month'],
    ['2023-33-01', 'has no such month'],
    ['2023-21-01', 'has no such month'],
    ['0000-33', 'has no such year'],
    ['0000', 'has no such year'],
    ['0000-01-01', 'has no such year'],
    ['23', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    ['20231', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    ['-0044', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    ['2023-1', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    ['2023/10', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    ['2023-10-26T00:00', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    ['2023-10-26\n', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    [' 2023', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    ['\u0662\u0660\u0662\u0663', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
    ['', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('%j is told from one that is none', (text, fault) => {
    expect(partialDateFault(text)).toBe(fault);
  });

  it('has the days that the calendar has, in every month from the year 1 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const text = `${pad(y, 4)}-${pad(m, 2)}`;
        expect(lastDay(text)).toBe(`${text}-${daysIn(y, m)}`);
        expect(partialDateFault(`${text}-${daysIn(y, m)}`)).toBeNull();
        expect(partialDateFault(`${text}-${daysIn(y, m) + 1}`)).toBe('has no such day');
      }),
    );
  });

  it('begins no later than it ends, and both are days of it', () => {
    fc.assert(
      fc.property(date, (text) => {
        const [first, last] = [firstDay(text), lastDay(text)];
        expect(first <= last).toBe(true);
        for (const end of [first, last]) {
          expect(end).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(partialDateFault(end)).toBeNull();
          expect(end.startsWith(stem(text))).toBe(true);
          expect([firstDay(end), lastDay(end)]).toEqual([end, end]);
        }
      }),
    );
  });

  it('of a day is that day, and lies in its month and its year', () => {
    fc.assert(
      fc.property(day, (text) => {
        for (const around of [text, text.slice(0, 7), quarterAround(text), text.slice(0, 4)])
          expect(firstDay(around) <= text && text <= lastDay(around)).toBe(true);
      }),
    );
  });

  it('holds neither the day before its first nor the day after its last', () => {
    fc.assert(
      fc.property(date, (text) => {
        const holds = (other: string) =>
          stem(text) !== text ? quarterAround(other) === text : other.startsWith(text);
        if (firstDay(text) !== LOWEST_DAY) expect(holds(dayBefore(firstDay(text)))).toBe(false);
        if (lastDay(text) !== HIGHEST_DAY) expect(holds(dayAfter(lastDay(text)))).toBe(false);
      }),
    );
  });
});

describe('a quarter', () => {
  it.each([
    ['2024-33', '2024-01-01', '2024-03-31', 'the first quarter of 2024'],
    ['2024-34', '2024-04-01', '2024-06-30', 'the second quarter of 2024'],
    ['2024-35', '2024-07-01', '2024-09-30', 'the third quarter of 2024'],
    ['2024-36', '2024-10-01', '2024-12-31', 'the fourth quarter of 2024'],
  ])('%s lasts from %s to %s and is read as %s', (text, first, last, words) => {
    expect([firstDay(text), lastDay(text), dateText(text)]).toEqual([first, last, words]);
  });

  it.each(['2024', '2024-10', '2024-10-26'])('is not %s, which is read as it stands', (text) =>
    expect(dateText(text)).toBe(text),
  );
});

describe('the order of dates', () => {
  it('puts a year before its quarters, a quarter before its months, and a month before its days', () => {
    const ordered = [
      ['2023-36', '2023-12', '2023-12-31', '2024', '2024-33', '2024-01', '2024-01-31'],
      ['2024-02', '2024-03', '2024-03-31', '2024-34', '2024-04', '2024-06-30', '2024-35'],
      ['2024-07', '2024-09', '2024-09-30', '2024-36', '2024-10', '2024-12-31', '2025'],
    ].flat();
    expect(ordered.toReversed().sort(compareDates)).toEqual(ordered);
  });

  it('is that of the first days, and of two with the same the longer comes first', () => {
    const place = (text: string) => `${firstDay(text)} ${lastDay(text) === text ? 1 : 0}`;
    fc.assert(
      fc.property(date, date, (a, b) => {
        if (sortableDate(a) < sortableDate(b)) expect(place(a) <= place(b)).toBe(true);
        if (sortableDate(a) === sortableDate(b)) expect(a).toBe(b);
      }),
    );
  });
});

describe('the day after a day', () => {
  it('is a day of the calendar, later, with none between, and the way back leads home', () => {
    fc.assert(
      fc.property(
        day.filter((text) => text !== HIGHEST_DAY),
        (text) => {
          const next = dayAfter(text);
          expect(partialDateFault(next)).toBeNull();
          expect(next > text).toBe(true);
          expect(dayBefore(next)).toBe(text);
        },
      ),
    );
  });

  it.each([
    ['0001-01-01', '0001-01-02'],
    ['0099-12-31', '0100-01-01'],
    ['1900-02-28', '1900-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2023-12-31', '2024-01-01'],
  ])('%s is %s', (one, next) => {
    expect(dayAfter(one)).toBe(next);
    expect(dayBefore(next)).toBe(one);
  });
});

describe('the padded end of a month', () => {
  it('is the 31st for its last day, and leaves every other day', () => {
    fc.assert(
      fc.property(day, (text) => {
        const isLast = lastDay(text.slice(0, 7)) === text;
        expect(paddedMonthEnd(text)).toBe(isLast ? `${text.slice(0, 7)}-31` : text);
      }),
    );
  });
});
