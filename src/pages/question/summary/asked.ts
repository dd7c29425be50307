import { partialDateFault } from '../../../kernel/partial-date';
import { spokenDate, whenSpoken } from '../../layout/spoken-date';
import { nameIn, type Data } from '../data';
import { isData, itemsOf } from '../flat-row';
import type { FormField } from '../form-fields';
import { enteredIn, type Entered } from '../form-values';

/** What a question was asked with, and what it answered. */
export interface AskedSummary {
  readonly answer: Data;
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly labels: ReadonlyMap<string, string>;
}

/** A sentence about an answer of one shape; null for any other. */
export type SummaryShape = (asked: AskedSummary) => string | null;

/** What was entered for an input, or what is taken where nothing was. */
export function takenFor({ fields, entered }: AskedSummary, name: string): string | undefined {
  const field = fields.find((each) => each.name === name);
  if (!field) return undefined;
  return enteredIn(entered, field)[0] ?? field.standard[0];
}

/** When it was asked for, with the word before it: `on 26 October 2023`, `in 2018`; empty where no time was. */
export function whenAsked(asked: AskedSummary): string {
  const taken = (...names: string[]) =>
    names.map((name) => takenFor(asked, name)).find((day) => day && !partialDateFault(day));
  const day = taken('day', 'asOf');
  if (day) return whenSpoken(day);
  const from = taken('from', 'year.from', 'during.from');
  const to = taken('to', 'year.to', 'during.to');
  if (from && to) return from === to ? whenSpoken(from) : between(from, to);
  if (from) return `since ${spokenDate(from)}`;
  return to ? `until ${spokenDate(to)}` : '';
}

export const between = (from: string, to: string) =>
  `between ${spokenDate(from)} and ${spokenDate(to)}`;

/** The first record that is named at the top of an answer, with what else the question tells of it. */
export function namedSubject({ answer }: AskedSummary): Data | null {
  const roots = Object.values(answer).filter(isData);
  return (
    roots.find((root) => nameIn(root) !== null && hasParts(root)) ?? roots.find(hasName) ?? null
  );
}

const hasName = (root: Data) => nameIn(root) !== null;
const hasParts = (root: Data) =>
  Object.values(root).some((part) => typeof part === 'object' && part !== null);

/** How many a list has, also where only the first of them are here. */
export function listLength(list: unknown): number {
  const total = isData(list) ? list['totalCount'] : undefined;
  return typeof total === 'number' ? total : itemsOf(list).length;
}

export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`;
}

/** A sentence with a capital at its beginning and a stop at its end. */
export function sentence(...parts: readonly (string | null | false | undefined)[]): string {
  const text = parts.reduce<string>((all, part) => {
    if (!part) return all;
    return all === '' || /^[,;:](\s|$)/.test(part) ? all + part : `${all} ${part}`;
  }, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The part of an answer with these fields, wherever it stands. */
export function partWith(value: unknown, ...names: readonly string[]): Data | null {
  if (!isData(value)) return null;
  if (names.every((name) => name in value)) return value;
  for (const part of Object.values(value)) {
    const found = partWith(part, ...names);
    if (found) return found;
  }
  return null;
}
