import { readable } from '../../kernel/text';
import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';
import type { Named, PageRecord } from './record';
import { textOf } from './facts';
import { CLAUSES } from './sentence-clauses';
import { sentenceCounts } from './sentence-counts';
import { joinedParts, type SentencePart } from './sentence-parts';
import { sentenceTimes } from './sentence-times';

/**
 * One sentence about a record, made only of its fields: `standing committee of ccNSO Council; shown since
 * January 2022`. Numbers of a list that is shown as of a day are not those of all, and are left out.
 */
export function recordSentence(record: PageRecord, asOf: string | null): readonly SentencePart[] {
  const noun = record.__typename as NounName;
  const { shown } = nounNamed(noun);
  const standard = [...(shown.kind ? [`{${shown.kind}}`] : []), readable(noun)];
  const clauses = (CLAUSES[noun] ?? [standard]).flatMap((templates) => firstOf(templates, record));
  const told = [
    ...clauses,
    ...sentenceTimes(noun, record).map((time): SentencePart[] => [time]),
    ...(asOf ? [] : sentenceCounts(record)),
  ];
  const parts = told.flatMap((clause, index) => (index === 0 ? clause : ['; ', ...clause]));
  return capitalized([...parts, '.']);
}

/** The sentence without links, for where there is only text. */
export function plainSentence(parts: readonly SentencePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function firstOf(templates: readonly string[], record: PageRecord): SentencePart[][] {
  for (const template of templates) {
    const filled = filledIn(template, record);
    if (filled) return [filled];
  }
  return [];
}

/** Null where a part is not known. */
function filledIn(template: string, record: PageRecord): SentencePart[] | null {
  const parts = template.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece ? [piece] : [];
    return valueOf(piece, record);
  });
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

function valueOf(name: string, record: PageRecord): SentencePart[] | null {
  const values = [record[name] ?? []].flat() as unknown[];
  const { fields, shown: names } = nounNamed(record.__typename as NounName);
  const field = fields[name];
  if (values.length === 0) return null;
  const shown = values.map((value): SentencePart => {
    if (!field) return { text: (value as Named).label, url: (value as Named).url };
    // A kind is a word of ours, also where the list of kinds is open.
    if (field.vocabulary) return textOf(field, value);
    if (name === names.kind) return inWords(textOf(field, value));
    return { text: textOf(field, value) };
  });
  return joinedParts(shown, ' and ');
}

const inWords = (text: string) => (/^[A-Z][A-Z_]{3,}$/.test(text) ? readable(text) : text);

function capitalized([first = '', ...others]: SentencePart[]): readonly SentencePart[] {
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  if (typeof first === 'string') return [upper(first), ...others];
  return [first.url ? first : { text: upper(first.text) }, ...others];
}
