import { parseValue } from 'graphql';
import { DateScalar, PartialDateScalar } from '../../src/schema/scalars';

describe('Date', () => {
  it('takes a day, as a variable and in a query', () => {
    expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
    expect(DateScalar.parseLiteral(parseValue('"2024-02-29"'))).toBe('2024-02-29');
  });

  it.each([
    ['2023', 'It is not of the form YYYY-MM-DD'],
    ['2023-10', 'It is not of the form YYYY-MM-DD'],
    ['26/10/2023', 'It is not of the form YYYY-MM-DD'],
    ['2023-10-26T00:00', 'It is not of the form YYYY-MM-DD'],
    [20231026, 'It is no string'],
    [null, 'It is no string'],
  ])('refuses %p: %s', (value, what) => {
    const fault = `${what}; expected a day of the calendar as YYYY-MM-DD.`;
    expect(() => DateScalar.parseValue(value)).toThrow(fault);
    expect(() => DateScalar.parseLiteral(parseValue(JSON.stringify(value)))).toThrow(fault);
  });

  it.each([
    ['2023-02-30', 'has no such day'],
    ['2023-02-29', 'has no such day'],
    ['2023-10-00', 'has no such day'],
    ['2023-13-01', 'has no such month'],
    ['2023-33-01', 'has no such month'],
    ['0000-10-26', 'has no such year'],
  ])('says that %s %s', (day, fault) => {
    const message = `The calendar ${fault}; expected a day of the calendar as YYYY-MM-DD.`;
    expect(() => DateScalar.parseValue(day)).toThrow(message);
    expect(() => DateScalar.parseLiteral(parseValue(`"${day}"`))).toThrow(message);
  });
});

describe('PartialDate', () => {
  it.each([['2023'], ['2023-10'], ['2024-02-29'], ['2024-33'], ['2024-36']])('takes %s', (date) => {
    expect(PartialDateScalar.parseValue(date)).toBe(date);
    expect(PartialDateScalar.parseLiteral(parseValue(`"${date}"`))).toBe(date);
  });

  it.each([
    ['2023-02-30', 'has no such day'],
    ['2023-13', 'has no such month'],
    ['0000', 'has no such year'],
    ['2024-37', 'is a season or another part of a year, of which only quarters are allowed'],
    ['2023-21', 'is a season or another part of a year, of which only quarters are allowed'],
    ['26/10/2023', 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('says that %s %s', (date, fault) => {
    const message = `${fault}; expected YYYY, YYYY-MM, YYYY-MM-DD, or for a quarter YYYY-33, YYYY-34, YYYY-35 or YYYY-36.`;
    expect(() => PartialDateScalar.parseValue(date)).toThrow(message);
  });
});
