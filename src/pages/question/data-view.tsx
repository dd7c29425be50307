import type { JSX } from 'preact';
import { titleOf } from '../../model/titles';
import type { ShownCitation } from '../record/record';
import { Marks, type Sources } from '../record/sources';
import { DataTable } from './data-table';
import { hasName, rowsOf, shownFields, inWords, type Data } from './data';
import type { RowSpan } from '../pictures/timeline/rows';
import { RecordName } from './record-name';
import { SpanWords } from './span-words';

interface Props {
  readonly value: unknown;
  readonly sources: Sources;
  /** How deep in the answer it stands: what is at the top has headings. */
  readonly depth?: number;
}

/** Any part of an answer: an object as sections or as a list of its fields, a list as a table, and a record as a link. */
export function DataView({ value, sources, depth = 0 }: Props): JSX.Element | null {
  if (value === null || value === undefined) return <span class="unknown">not known</span>;
  if (Array.isArray(value))
    return <Several values={value as readonly unknown[]} sources={sources} />;
  if (typeof value !== 'object') return <bdi>{inWords(value)}</bdi>;
  const data = value as Data;
  const rows = rowsOf(data);
  const fields = shownFields(data).filter(
    ([name]) => !rows || (name !== 'nodes' && name !== 'edges'),
  );
  const cell = cellWith(sources);
  // At the top each object has a heading, so that those below it follow one.
  const isSection = (name: string, part: unknown) =>
    isLarge(name, part) || (depth === 0 && typeof part === 'object' && part !== null);
  const plain = fields.filter(([name, part]) => !isSection(name, part));
  const large = fields.filter(([name, part]) => isSection(name, part));
  return (
    <>
      {hasName(data) && <RecordName of={data} />}
      {plain.length > 0 && (
        <dl class={depth < 3 ? 'facts' : 'inline'}>
          {plain.map(([name, part]) => (
            <div key={name}>
              <dt>{titleOf(name)}</dt>
              <dd>
                <Part name={name} value={part} sources={sources} depth={depth} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rows && <DataTable rows={rows} cell={cell} />}
      {large.map(([name, part]) => (
        <section key={name}>
          {depth === 0 ? <h2>{titleOf(name)}</h2> : <h3>{titleOf(name)}</h3>}
          <Part name={name} value={part} sources={sources} depth={depth} />
        </section>
      ))}
    </>
  );
}

/** Sources are numbers, and a reason is there for who asks for it. */
export function Part({ name, value, sources, depth = 0 }: Props & { readonly name: string }) {
  // Some questions tell only the place in a source; those have no source to number.
  if (name === 'citations' && Array.isArray(value) && value.every(hasDocument))
    return <Marks of={value as readonly ShownCitation[]} sources={sources} />;
  if (name === 'spans' && Array.isArray(value))
    return <SpanWords spans={value as readonly RowSpan[]} />;
  if (name === 'reason' && value !== null)
    return (
      <details>
        <summary>why</summary>
        {String((value as Data)['sentence'])}
      </details>
    );
  return <DataView value={value} sources={sources} depth={depth + 1} />;
}

const cellWith = (sources: Sources) => (name: string, value: unknown) => (
  <Part name={name} value={value} sources={sources} depth={3} />
);

function Several({ values, sources }: { values: readonly unknown[]; sources: Sources }) {
  const objects = values.filter(
    (value): value is Data => typeof value === 'object' && value !== null,
  );
  if (values.length === 0) return <span class="unknown">none</span>;
  if (objects.length === 0) return <bdi>{values.map(inWords).join('; ')}</bdi>;
  return <DataTable rows={objects} cell={cellWith(sources)} />;
}

/** What needs the width of the page. */
function isLarge(name: string, part: unknown): boolean {
  if (name === 'spans' || typeof part !== 'object' || part === null) return false;
  if (Array.isArray(part))
    return part.some(
      (each) => typeof each === 'object' && each !== null && shownFields(each as Data).length > 0,
    );
  return rowsOf(part as Data) !== null || shownFields(part as Data).length > 3;
}

function hasDocument(citation: unknown): boolean {
  return typeof (citation as Data)['document'] === 'object';
}
