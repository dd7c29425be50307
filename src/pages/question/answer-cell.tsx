import type { JSX } from 'preact';
import { spokenDate } from '../layout/spoken-date';
import type { RowSpan } from '../pictures/timeline/rows';
import type { ShownCitation } from '../record/record';
import type { LinkOf } from '../layout/links';
import { Marks, type Sources } from '../record/sources';
import { headingOf } from './answer-headings';
import { partInWords, valueInWords } from './answer-values';
import type { CutOf } from './cut-list';
import { ListCut } from './list-cut';
import { hasName, rowsOf, shownFields, type Data } from './data';
import { flatRow, isData, isKnown, itemsOf } from './flat-row';
import { RecordName } from './record-name';
import { inNumbers } from './summary/nouns';
import { SpanWords } from './span-words';

/** What every part of an answer needs to be shown: where sources are numbered, and what of lists is missing. */
export interface Shown {
  readonly sources: Sources;
  readonly cutOf: CutOf;
}

interface Props {
  readonly name: string;
  readonly value: unknown;
  /** The names that lead to it in the answer. */
  readonly path: string;
  /** The row or record that it is of. */
  readonly parent: Data;
  readonly shown: Shown;
}

/** One value of a row or of a list of facts, as words, links and numbers of sources. */
export function AnswerCell({ name, value, path, parent, shown }: Props): JSX.Element | null {
  if (value === null || value === undefined) return <span class="unknown">not known</span>;
  if (name === 'citations') return <Cited of={value} sources={shown.sources} />;
  if (name === 'spans') return <SpanWords spans={value as readonly RowSpan[]} />;
  if (name === 'citation') return <pre class="entry">{String(value as string)}</pre>;
  const items = itemsOf(value);
  if (name === 'pair') return <Joined items={items} link={shown.sources.link} />;
  if (items.length > 0) return <Several {...{ items, path, shown, parent }} list={value} />;
  if (Array.isArray(value))
    return value.length === 0 ? (
      <span class="unknown">none</span>
    ) : (
      <bdi>{distinct(value.map((each) => valueInWords(name, each))).join('; ')}</bdi>
    );
  if (isData(value)) return <Fields name={name} data={value} path={path} shown={shown} />;
  const text = valueInWords(name, value);
  if (/^https?:\/\//.test(text))
    return (
      <a href={text} rel="external">
        {text}
      </a>
    );
  return <bdi>{text}</bdi>;
}

/** A part with fields: its name and what else is asked of it, or the words for what has such fields. */
function Fields({ name, data, path, shown }: Omit<Props, 'value' | 'parent'> & { data: Data }) {
  const words = partInWords(data);
  if (words !== null && name === 'reason')
    return (
      <details>
        <summary>why</summary>
        {words}
      </details>
    );
  if (words !== null) return <>{words}</>;
  if (rowsOf(data) || typeof data['totalCount'] === 'number') return <Counted data={data} />;
  if (hasName(data)) return <Item row={data} path={path} shown={shown} />;
  const known = shownFields(data).filter(([, value]) => isKnown(value));
  return (
    <dl class="inline">
      {known.map(([field, value]) => (
        <div key={field}>
          <dt>{headingOf(field)}</dt>
          <dd>
            <AnswerCell
              name={field}
              value={value}
              path={`${path}.${field}`}
              parent={data}
              shown={shown}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A list of which only the number is asked. */
function Counted({ data: { totalCount, certainties } }: { data: Data }) {
  const grades = isData(certainties) ? ` (${partInWords(certainties)})` : '';
  return <>{`${String((totalCount ?? 0) as number)}${grades}`}</>;
}

function Joined({ items, link }: { items: readonly Data[]; link: LinkOf }) {
  return (
    <>
      {items.map((item, index) => (
        <span key={index}>
          {index > 0 && ' and '}
          <RecordName of={item} link={link} />
        </span>
      ))}
    </>
  );
}

/** A list within a row, and how much of it is missing. */
function Several({
  items,
  path,
  shown,
  parent,
  list,
}: Omit<Props, 'name' | 'value'> & { items: readonly Data[]; list: unknown }) {
  const cut = shown.cutOf({ path, shown: items.length, list, parent });
  return (
    <>
      <ul class={items.length > 1 ? 'names' : 'names one'}>
        {items.map((row, index) => (
          <li key={index}>
            <Item row={row} path={path} shown={shown} />
          </li>
        ))}
      </ul>
      <ListCut cut={cut} />
    </>
  );
}

/** What says by itself what it is. */
const PLAIN = new Set([
  'role',
  'roles',
  'position',
  'kind',
  'type',
  'status',
  'date',
  'certainty',
  'region',
  'city',
]);
/** What leads an item that has no name itself. */
const LEADS = ['holder', 'person', 'body', 'affiliatedWith'];

/** An item of a list in a cell: its name, with the rest in brackets behind it. */
function Item({ row, path, shown }: { row: Data; path: string; shown: Shown }) {
  const flat = flatRow(row);
  const lead = hasName(flat) ? null : LEADS.find((each) => isData(flat[each]));
  const named = lead === undefined ? null : lead === null ? flat : (flat[lead] as Data);
  const hidden = new Set([lead, 'citations', 'start', 'end', 'spans', 'rank', 'measure']);
  const fields = shownFields(flat).filter(([name, value]) => !hidden.has(name) && isKnown(value));
  const isBelow = ([, value]: readonly [string, unknown]) => itemsOf(value).length > 0;
  const cell = (name: string, value: unknown) => (
    <AnswerCell {...{ name, value, shown }} path={`${path}.${name}`} parent={flat} />
  );
  const days = daysOf(flat);
  const details = [
    ...fields
      .filter((field) => !isBelow(field))
      .map(([name, value]) => (
        <span key={name}>
          {leadOf(name)}
          {cell(name, value)}
        </span>
      )),
    ...(days === null ? [] : [<span key="days">{days}</span>]),
  ];
  return (
    <>
      {named && <RecordName of={named} link={shown.sources.link} />}
      {!named && details.length === 0 && <span class="unknown">no date known</span>}
      {details.length > 0 && (
        <span>
          {named ? ' (' : ''}
          {details.map((detail, index) => (index > 0 ? [', ', detail] : detail))}
          {named ? ')' : ''}
        </span>
      )}
      {isKnown(flat['citations']) && <Cited of={flat['citations']} sources={shown.sources} />}
      {fields.filter(isBelow).map(([name, value]) => (
        // What is listed of an item of a list is there for who asks for it.
        <details key={name}>
          <summary>{inNumbers(name, itemsOf(value).length)}</summary>
          {cell(name, value)}
        </details>
      ))}
    </>
  );
}

function leadOf(name: string): string {
  if (PLAIN.has(name)) return '';
  return name === 'attested' ? 'shown on ' : `${lower(headingOf(name))}: `;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function daysOf({ start, end }: Data): string | null {
  const [from, to] = [start, end].map((day) => (typeof day === 'string' ? spokenDate(day) : null));
  if (from && to) return from === to ? from : `${from} to ${to}`;
  return from ? `since ${from}` : to ? `until ${to}` : null;
}

/** Sources by their numbers; some questions ask for the place in a source alone, which is told as it is. */
function Cited({ of, sources }: { of: unknown; sources: Sources }) {
  const citations = itemsOf(of);
  if (citations.every(({ document }) => isData(document)))
    return <Marks of={citations as unknown as readonly ShownCitation[]} sources={sources} />;
  return <>{citations.map(({ locator }) => String(locator)).join('; ')}</>;
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];
