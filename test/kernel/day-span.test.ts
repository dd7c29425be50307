import { ALL_DAYS, daysOf, type SpanInput } from '../../src/kernel/day-span';
import { Refusal } from '../../src/kernel/errors';

describe('the days of a span', () => {
  it.each<[span: SpanInput, from: string, to: string]>([
    [{ from: '2020-02-03', to: '2020-02-05' }, '2020-02-03', '2020-02-05'],
    [{ from: '2020-02', to: '2020-02' }, '2020-02-01', '2020-02-29'],
    [{ from: '2019', to: '2021' }, '2019-01-01', '2021-12-31'],
    [{ from: '2020-02-03' }, '2020-02-03', '9999-12-31'],
    [{ to: '2020-02-03' }, '0001-01-01', '2020-02-03'],
    [{ from: null, to: null }, '0001-01-01', '9999-12-31'],
    // A year ends after a month in it begins.
    [{ from: '2020-06', to: '2020' }, '2020-06-01', '2020-12-31'],
    [{ from: '2020-02-03', to: '2020-02-03' }, '2020-02-03', '2020-02-03'],
  ])('%j', (span, from, to) => {
    expect(daysOf(span, 'during')).toEqual({ from, to });
  });

  it('are all days when neither end is given', () => {
    expect(daysOf({}, 'during')).toEqual(ALL_DAYS);
  });

  it.each([
    [{ from: '2021', to: '2020' }, 'a.during: from 2021 is after to 2020; expected'],
    [{ from: '2020-03-01', to: '2020-02' }, 'a.during: from 2020-03-01 is after to 2020-02;'],
  ])('are refused when they end before they begin: %j', (span, message) => {
    let thrown: unknown;
    try {
      daysOf(span, 'a.during');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Refusal);
    expect(thrown).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining(message) as string,
    });
  });
});
