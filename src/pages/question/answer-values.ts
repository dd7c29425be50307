import { dateText, partialDateFault } from '../../kernel/partial-date';
import { Region, valueName } from '../../model/vocabularies';
import { inWords, type Data } from './data';

/** What these are called is written as it is, though it looks like a value of an enum. */
const NAMES = new Set([
  'acronym',
  'code',
  'number',
  'value',
  'shownValue',
  'name',
  'title',
  'text',
]);

/** A value that is no list and has no fields, as a reader takes it: rounded, and with its unit. */
export function valueInWords(name: string, value: unknown): string {
  if (typeof value === 'number') return numberText(name, value);
  if (typeof value !== 'string') return inWords(value);
  if (NAMES.has(name)) return value;
  if (name === 'region') return valueName(Region, value);
  if (/^\d{4}(-|$)/.test(value) && !partialDateFault(value)) return dateText(value);
  if (/^[A-Z][a-z]+([A-Z][a-z]+)+$/.test(value))
    return inWords(value.replace(/\B[A-Z]/g, '_$&').toUpperCase());
  return inWords(value);
}

/** Parts of a whole, which are numbers from 0 to 1. */
const PARTS = new Set(['jaccard', 'measure', 'betweenness']);

function numberText(name: string, value: number): string {
  if (PARTS.has(name) && value >= 0 && value <= 1)
    return `${Number((value * 100).toPrecision(2))} %`;
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(3)));
}

/** Grades as they are counted, without those that nobody has. */
export function gradesInWords(counts: Data): string {
  const grades = ['certain', 'expected', 'possible', 'open'].flatMap((grade) => {
    const count = counts[grade];
    return typeof count === 'number' && count > 0 ? [`${count} ${grade}`] : [];
  });
  const [only] = grades;
  return grades.length === 1 && only ? only.replace(/^\d+/, 'all') : grades.join(', ') || 'none';
}

/** What a part of an answer with these fields says in a few words; null where it has no such form. */
export function partInWords(part: Data): string | null {
  const has = (...names: string[]) => names.every((name) => name in part);
  if (has('certain', 'expected', 'possible')) return gradesInWords(part);
  if (typeof part['sentence'] === 'string') return part['sentence'];
  if (has('atLeastDays', 'atMostDays')) return daysInWords(part['atLeastDays'], part['atMostDays']);
  if (has('atLeast', 'atMost')) return daysInWords(part['atLeast'], part['atMost']);
  return null;
}

function daysInWords(least: unknown, most: unknown): string {
  if (least === most) return dayCount(least);
  if (least === null || least === undefined) return `at most ${dayCount(most)}`;
  if (most === null || most === undefined) return `at least ${dayCount(least)}`;
  return `${String(least as number)} to ${dayCount(most)}`;
}

const dayCount = (days: unknown) => `${String(days as number)} ${days === 1 ? 'day' : 'days'}`;
