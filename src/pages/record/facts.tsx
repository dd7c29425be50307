import { dateText } from '../../kernel/partial-date';
import { nounNamed, relationsFrom } from '../../model/model';
import type { Field, NounName } from '../../model/noun';
import { titleOf } from '../../model/titles';
import { valueName } from '../../model/vocabularies';
import { pathOf } from '../layout/paths';
import type { ShownCitation, Named, PageRecord } from './record';
import { Marks, type Sources } from './sources';

/** Fields that stand elsewhere on the page or that only programs read. */
const ELSEWHERE = new Set(['label', 'sameAs', 'note', 'inferred']);

/** The fields and short relations of a record that are known, each with its sources. */
export function Facts({
  noun,
  record,
  sources,
}: {
  noun: NounName;
  record: PageRecord;
  sources: Sources;
}) {
  const { fields } = nounNamed(noun);
  const named = Object.entries(fields).filter(([name]) => !ELSEWHERE.has(name));
  const short = [...relationsFrom(noun).values()].filter(
    ({ reach, name }) => reach !== 'many' && name in record,
  );
  const rows = [
    ...named.map(([name, field]) => ({
      name,
      shown: <Value field={field} value={record[name]} />,
      isKnown: isKnown(record[name]),
    })),
    ...short
      .filter(({ name }) => name !== 'citations' && name !== 'disputed')
      .map(({ name }) => ({
        name,
        shown: <Links to={record[name] as Named | readonly Named[]} />,
        isKnown: isKnown(record[name]),
      })),
  ];
  return (
    <dl class="facts">
      {rows
        .filter((row) => row.isKnown)
        .map(({ name, shown }) => (
          <div key={name}>
            <dt>{titleOf(name)}</dt>
            <dd>
              {shown} <Marks of={supporting(record.citations ?? [], name)} sources={sources} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** The sources that say that they support this field. */
function supporting(citations: readonly ShownCitation[], field: string): readonly ShownCitation[] {
  return citations.filter(({ supports }) => supports.includes(field));
}

/** The sources that support a record as a whole. */
export function supportingAll(citations: readonly ShownCitation[] = []): readonly ShownCitation[] {
  return citations.filter(({ supports }) => supports.length === 0);
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

export function Value({ field, value }: { field: Field; value: unknown }) {
  if (Array.isArray(value)) return <>{value.map((each) => textOf(field, each)).join('; ')}</>;
  if (field.kind === 'url')
    return (
      <a href={value as string} rel="external">
        {value as string}
      </a>
    );
  return <bdi>{textOf(field, value)}</bdi>;
}

export function textOf({ kind, vocabulary }: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value as string | number | boolean);
  if (vocabulary) return valueName(vocabulary, text);
  if (kind === 'date') return dateText(text);
  if (kind === 'boolean') return value ? 'yes' : 'no';
  return text;
}

export function Links({ to }: { to: Named | readonly Named[] | null }) {
  const records = to === null ? [] : [to].flat();
  return (
    <>
      {records.map((record, index) => (
        <span key={record.id}>
          {index > 0 && '; '}
          <a href={pathOf(record.url)}>
            <bdi>{record.label}</bdi>
          </a>
        </span>
      ))}
    </>
  );
}
