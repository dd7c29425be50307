import { partialDateFault } from '../../kernel/partial-date';
import { Refusal } from '../../kernel/errors';
import type { Query } from './asked-page';

export function namedValue(
  query: Query,
  name: string,
  values: readonly [string, ...string[]],
): string {
  const value = query[name];
  if (value === undefined) return values[0];
  const found = values.find((each) => each === value);
  if (!found) throw new Refusal('BAD_REQUEST', `${name} must be one of ${values.join(', ')}.`);
  return found;
}

/** What is named once or several times. */
export function namedValues(query: Query, name: string, allowed?: readonly string[]): string[] {
  const values = [query[name] ?? []].flat();
  const wrong = allowed && values.find((each) => !allowed.includes(each));
  if (wrong !== undefined && allowed)
    throw new Refusal('BAD_REQUEST', `${name} must be of ${allowed.join(', ')}.`);
  return [...new Set(values)];
}

export function numberOf(query: Query, name: string, standard: number, most: number): number {
  const value = query[name];
  if (value === undefined) return standard;
  const number = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most)
    throw new Refusal('BAD_REQUEST', `${name} must be a number from 1 to ${most}.`);
  return number;
}

export function dayOf({ asof }: Query): string | null {
  if (asof === undefined) return null;
  if (typeof asof !== 'string' || asof.length !== 10 || partialDateFault(asof))
    throw new Refusal('BAD_REQUEST', 'asof must be a day of the calendar such as 2023-10-26.');
  return asof;
}
