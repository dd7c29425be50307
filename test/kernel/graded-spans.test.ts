import fc from 'fast-check';
import { AFTER_ALL, BEFORE_ALL, certaintyWithin, type Bounds } from '../../src/kernel/certainty';
import { gradedSpans } from '../../src/kernel/graded-spans';
import { dayAfter, HIGHEST_DAY, LOWEST_DAY } from '../../src/kernel/partial-date';

const bounds = (
  certainFrom: string,
  certainTo: string,
  expectedTo: string,
  possibleFrom: string,
  possibleTo: string,
): Bounds => ({ certainFrom, certainTo, expectedTo, possibleFrom, possibleTo });

const written = (known: Bounds) =>
  gradedSpans(known).map(({ certainty, from, to }) => `${certainty} ${from} ${to}`);

describe('gradedSpans', () => {
  it.each<[string, Bounds, string[]]>([
    [
      'a term of which start and end are days',
      bounds('2019-03-14', '2022-03-01', BEFORE_ALL, '2019-03-14', '2022-03-01'),
      ['CERTAIN 2019-03-14 2022-03-01'],
    ],
    [
      'a term that was to last longer than sources show',
      bounds('2019-03-31', '2020-05-01', '2022-03-31', '2019-03-01', '2022-06-30'),
      [
        'POSSIBLE 2019-03-01 2019-03-30',
        'CERTAIN 2019-03-31 2020-05-01',
        'EXPECTED 2020-05-02 2022-03-31',
        'POSSIBLE 2022-04-01 2022-06-30',
      ],
    ],
    [
      'one shown in a year, on some day of which it held',
      bounds('2005-12-31', '2005-01-01', BEFORE_ALL, LOWEST_DAY, HIGHEST_DAY),
      [`POSSIBLE ${LOWEST_DAY} ${HIGHEST_DAY}`],
    ],
    [
      'one without any date',
      bounds(AFTER_ALL, BEFORE_ALL, BEFORE_ALL, LOWEST_DAY, HIGHEST_DAY),
      [`POSSIBLE ${LOWEST_DAY} ${HIGHEST_DAY}`],
    ],
    [
      'one of which only the start is known',
      bounds('2019-03-14', '2019-03-14', BEFORE_ALL, '2019-03-14', HIGHEST_DAY),
      ['CERTAIN 2019-03-14 2019-03-14', `POSSIBLE 2019-03-15 ${HIGHEST_DAY}`],
    ],
  ])('cuts %s', (_, known, expected) => {
    expect(written(known)).toEqual(expected);
  });

  it('gives each day the grade that a question about that day gives, and leaves out what is ruled out', () => {
    const days = Array.from(
      { length: 12 },
      (_, index) => `2020-01-${String(index + 1).padStart(2, '0')}`,
    );
    const day = fc.constantFrom(...days, LOWEST_DAY, HIGHEST_DAY, BEFORE_ALL, AFTER_ALL);
    fc.assert(
      fc.property(fc.tuple(day, day, day, day, day), fc.constantFrom(...days), (five, asked) => {
        const known = bounds(...five);
        const holding = gradedSpans(known).filter(({ from, to }) => from <= asked && asked <= to);
        expect(holding.map(({ certainty }) => certainty)).toEqual(
          [certaintyWithin(known, asked, asked)].filter((grade) => grade !== null),
        );
      }),
    );
  });

  it('never has two spans of one grade side by side', () => {
    const known = bounds('2019-03-14', '2020-01-01', '2020-01-01', '2019-03-14', '2021-01-01');
    const spans = gradedSpans(known);
    const joinable = spans.filter((span, index) => {
      const next = spans[index + 1];
      return next && next.certainty === span.certainty && dayAfter(span.to) === next.from;
    });
    expect(joinable).toEqual([]);
  });
});
