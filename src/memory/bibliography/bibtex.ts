import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { dateText, type PartialDate } from '../../kernel/partial-date';
import type { CitedDocument, CslEntry } from './csl';

// It would drop every letter that is not Latin, so what TeX cannot read is escaped here; and
// keys with a hyphen, in place of which it makes some of the author and the year.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, checkLabel: false });

/** An entry for BibTeX, in UTF-8. Nothing is parsed, so nothing can be fetched. */
export function bibtex(
  entry: CslEntry,
  { published, captured }: Pick<CitedDocument, 'published' | 'captured'>,
): string {
  const { issued, accessed, URL: url, ...rest } = entry;
  const [first = [], ...more] = issued?.['date-parts'] ?? [];
  // BibTeX knows a month and no quarter, and plain styles do not print the day of a copy.
  const quarter = more.length > 0 ? `Published in ${dateText(published as PartialDate)}. ` : '';
  const copy = captured ? `Copy of ${dateText(captured)}. ` : '';
  const written = {
    ...(escaped(rest) as object),
    note: escaped(quarter + copy + entry.note),
    ...(issued ? { issued: { 'date-parts': [first.slice(0, 1)] } } : {}),
    ...(url ? { URL: url.replace(/[{}]/g, encodeURIComponent) } : {}),
  };
  const text = plugins.output.format('bibtex', [written]).trim();
  // Only what names no publication repeats its address for styles that know no `url`.
  const single = text.startsWith('@misc') ? text : text.replace(/^\thowpublished = .*\n/m, '');
  const dates = quarter ? '' : withinYear(first);
  // A quarter is no date for biblatex.
  const read = accessed?.['date-parts'].length === 1 ? `\turldate = {${captured}},\n` : '';
  return single.replace(/^\tyear = .*\n/m, `$&${dates}`).replace(/\}$/, `${read}}`);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A month as the macro that each style writes out in its own words, and the day in a field of its own. */
function withinYear([, month, day]: readonly number[]): string {
  const macro = month === undefined ? undefined : MONTHS[month - 1];
  if (macro === undefined) return '';
  return `\tmonth = ${macro},\n${day === undefined ? '' : `\tday = {${day}},\n`}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // BibTeX counts braces whether or not they are escaped.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** All texts of a value with what is a command for TeX written as the sign it is; keys and types have no such signs. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(/[\\~^<>&%$#_{}]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, escaped(part)]));
}
