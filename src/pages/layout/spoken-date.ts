import { quarterOf, type PartialDate } from '../../kernel/partial-date';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A partial date as a person says it: `26 October 2023`, `October 2023`, `2023`. */
export function spokenDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  const quarter = quarterOf(date);
  if (quarter) return `the ${quarter.name} quarter of ${year}`;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

/** The same with the word before it: `on 26 October 2023`, `in October 2023`. */
export function whenSpoken(date: PartialDate): string {
  return `${date.length === 10 ? 'on' : 'in'} ${spokenDate(date)}`;
}
