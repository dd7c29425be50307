import { compareDates } from '../../kernel/partial-date';
import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';
import { spokenDate, whenSpoken } from '../layout/spoken-date';
import type { PageRecord } from './record';
import { isRule } from './timeline/timed-relations';

/** Words for dates whose field says more than that it is one. */
const WORDS: Readonly<Record<string, string>> = {
  established: 'established',
  dissolved: 'dissolved',
  published: 'published',
  captured: 'read',
  due: 'due',
};

/**
 * When a record was, as far as its dates say. Where no source gives its start, the days on which sources
 * show it are told, and nothing is made of them.
 */
export function sentenceTimes(noun: NounName, record: PageRecord): string[] {
  const { dated, when, events = {}, fields } = nounNamed(noun);
  const names = [...new Set([...(when ?? []), ...(dated?.fields ?? []), ...Object.keys(events)])];
  const dates = names.filter((name) => fields[name]?.kind === 'date' && !fields[name].list);
  const dateOf = (name: string) => (record[name] ?? null) as string | null;
  const [start, end] = [dateOf('start'), dateOf('end')];
  const told = dates.flatMap((name) => {
    const date = dateOf(name);
    if (!date || name === 'start' || name === 'end') return [];
    return [[WORDS[name], whenSpoken(date) + withinBounds(name, record)].filter(Boolean).join(' ')];
  });
  if (start && end && start !== end)
    told.unshift(`from ${spokenDate(start)} to ${spokenDate(end)}`);
  else if (start && !end && (dated || isRule(noun))) told.unshift(`from ${spokenDate(start)}`);
  else if (start) told.unshift(whenSpoken(start) + withinBounds('start', record));
  else if (end) told.unshift(`until ${spokenDate(end)}`);
  if (record['happened'] === false) told.push('announced, and not confirmed by a source');
  const isBegun = start !== null || dates.some((name) => name !== 'end' && dateOf(name) !== null);
  return dated?.kind === 'tenure' && !isBegun ? [...told, ...shownOn(record)] : told;
}

/** Between which days a date lies that is no day itself: `, between 18 July 2024 and 29 August 2024`. */
function withinBounds(name: string, record: PageRecord): string {
  const [from, to] = [record[`${name}NotBefore`], record[`${name}NotAfter`]].map(
    (date) => (date ?? null) as string | null,
  );
  if (from && to) return `, between ${spokenDate(from)} and ${spokenDate(to)}`;
  if (from) return `, not before ${spokenDate(from)}`;
  return to ? `, by ${spokenDate(to)}` : '';
}

/** The first and the last date for which a source shows it. */
function shownOn(record: PageRecord): string[] {
  const attested = (record['attested'] ?? []) as readonly string[];
  const cited = (record.citations ?? []).flatMap(({ shown }) => shown ?? []);
  const dates = [...new Set([...attested, ...cited])].sort(compareDates);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) return [`shown ${whenSpoken(first)}`];
  return [`shown since ${spokenDate(first)}, last ${whenSpoken(last)}`];
}
