import { gapsOf, overlapsOf, type LineTenure } from '../../src/kernel/line';

/** Days of a tenure; a start and an end are whole days unless they are given apart. */
interface Days {
  readonly start?: string;
  readonly end?: string;
  readonly certain?: readonly [from: string, to: string];
  readonly expectedTo?: string;
  readonly holder?: string;
}

/** Tenures of one role, called `a`, `b` and so on, each held by somebody of that name unless told. */
function lineOf(...tenures: readonly Days[]): LineTenure[] {
  return tenures.map(({ start, end, certain, expectedTo = '0001-01-01', holder }, index) => {
    const id = String.fromCharCode(97 + index);
    const [certainFrom, certainTo] = certain ?? [start ?? '9999-12-31', end ?? '0001-01-01'];
    const days = { certainFrom, certainTo, expectedTo };
    // What is possible says nothing of who led.
    const possible = { possibleFrom: '0001-01-01', possibleTo: '9999-12-31' };
    return { id, holder: holder ?? id, start, end, ...days, ...possible };
  });
}

const shown = (from: string, to = from): Days => ({ certain: [from, to] });

describe('gaps in a line of tenures', () => {
  it.each<[what: string, line: readonly Days[], gaps: readonly string[]]>([
    ['none in an empty line', [], []],
    ['none around a single tenure', [{ start: '2020-01-01', end: '2020-12-31' }], []],
    [
      'the days between the end of one and the start of the next, without both',
      [
        { start: '2020-01-01', end: '2020-06-30' },
        { start: '2020-09-01', end: '2021-01-01' },
      ],
      ['2020-07-01 to 2020-08-31'],
    ],
    [
      'a single day',
      [
        { start: '2020-01-01', end: '2020-06-29' },
        { start: '2020-07-01', end: '2021-01-01' },
      ],
      ['2020-06-30 to 2020-06-30'],
    ],
    [
      'none when the next begins on the day after',
      [
        { start: '2020-01-01', end: '2020-06-30' },
        { start: '2020-07-01', end: '2021-01-01' },
      ],
      [],
    ],
    [
      'none when the next begins before the end',
      [
        { start: '2020-01-01', end: '2020-06-30' },
        { start: '2020-03-01', end: '2021-01-01' },
      ],
      [],
    ],
    [
      'none after a short tenure within a long one',
      [
        { start: '2020-01-01', end: '2020-12-31' },
        { start: '2020-03-01', end: '2020-04-01' },
        { start: '2021-01-01', end: '2021-12-31' },
      ],
      [],
    ],
    [
      'in the order of days, whatever the order of the line',
      [
        { start: '2022-01-01', end: '2022-12-31' },
        { start: '2020-01-01', end: '2020-12-31' },
        { start: '2018-01-01', end: '2018-12-31' },
      ],
      ['2019-01-01 to 2019-12-31', '2021-01-01 to 2021-12-31'],
    ],
    [
      'around the days on which tenures are shown, when no more is stated',
      [shown('2017-01-30'), shown('2019-01-10', '2019-01-12')],
      ['2017-01-31 to 2019-01-09'],
    ],
    [
      'none in the rest of the month or year in which one ends and the next begins',
      [
        { start: '2019-03', end: '2020-03', certain: ['2019-03-31', '2020-03-01'] },
        { start: '2020-03', end: '2021', certain: ['2020-03-31', '2021-01-01'] },
        { start: '2022', end: '2023', certain: ['2022-12-31', '2023-01-01'] },
      ],
      [],
    ],
    [
      'only after the term in which somebody was to hold it',
      [
        { start: '2020-01-01', certain: ['2020-01-01', '2020-01-01'], expectedTo: '2021-01-01' },
        { start: '2022-01-01', end: '2022-12-31' },
      ],
      ['2021-01-02 to 2021-12-31'],
    ],
    [
      'none beside a tenure of which no day is shown, which counts for nothing',
      [{ start: '2020-01-01', end: '2020-12-31' }, {}, { start: '2021-01-01', end: '2022-01-01' }],
      [],
    ],
    [
      'across the end of February',
      [
        { start: '2020-01-01', end: '2020-02-28' },
        { start: '2020-03-01', end: '2020-12-31' },
      ],
      ['2020-02-29 to 2020-02-29'],
    ],
  ])('%s', (_what, line, gaps) => {
    expect(gapsOf(lineOf(...line)).map(({ from, to }) => `${from} to ${to}`)).toEqual(gaps);
  });
});

describe('overlaps in a line of tenures', () => {
  it.each<[what: string, line: readonly Days[], overlaps: readonly string[]]>([
    ['none in an empty line', [], []],
    [
      'the days on which two holders are certain',
      [shown('2020-01-01', '2020-06-30'), shown('2020-06-01', '2020-12-31')],
      ['2020-06-01 to 2020-06-30 a b'],
    ],
    [
      'the same days, whichever is named first',
      [shown('2020-06-01', '2020-12-31'), shown('2020-01-01', '2020-06-30')],
      ['2020-06-01 to 2020-06-30 a b'],
    ],
    [
      'the days of a tenure within another',
      [shown('2020-01-01', '2020-12-31'), shown('2020-03-01', '2020-04-01')],
      ['2020-03-01 to 2020-04-01 a b'],
    ],
    [
      'not the day on which one hands over to the next',
      [shown('2020-01-01', '2020-06-30'), shown('2020-06-30', '2020-12-31')],
      [],
    ],
    [
      'two days, of which one is more than a handover',
      [shown('2020-01-01', '2020-06-30'), shown('2020-06-29', '2020-12-31')],
      ['2020-06-29 to 2020-06-30 a b'],
    ],
    ['none of tenures apart', [shown('2020-01-01', '2020-06-30'), shown('2021-01-01')], []],
    [
      'none of two tenures of one holder',
      [
        { ...shown('2020-01-01', '2020-12-31'), holder: 'x' },
        { ...shown('2020-03-01', '2020-04-01'), holder: 'x' },
      ],
      [],
    ],
    [
      'each two of three',
      [
        shown('2020-01-01', '2020-12-31'),
        shown('2020-03-01', '2020-10-01'),
        shown('2020-09-01', '2021-12-31'),
      ],
      [
        '2020-03-01 to 2020-10-01 a b',
        '2020-09-01 to 2020-12-31 a c',
        '2020-09-01 to 2020-10-01 b c',
      ],
    ],
    [
      'none in what is only expected, or of which no day is shown',
      [
        { start: '2020-01-01', certain: ['2020-01-01', '2020-01-01'], expectedTo: '2023-01-01' },
        shown('2020-06-01', '2020-12-31'),
        {},
      ],
      [],
    ],
  ])('%s', (_what, line, overlaps) => {
    expect(
      overlapsOf(lineOf(...line)).map(({ from, to, ids }) => `${from} to ${to} ${ids.join(' ')}`),
    ).toEqual(overlaps);
  });
});
