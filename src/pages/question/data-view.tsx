import type { JSX } from 'preact';
import { pathOf } from '../layout/paths';
import { titleOf } from '../record/facts';

type Data = Readonly<Record<string, unknown>>;

/** Any part of an answer: what has fields as a list of them, what is repeated as a table, and records as links. */
export function DataView({ value }: { value: unknown }): JSX.Element | null {
  if (value === null || value === undefined) return <span class="unknown">not known</span>;
  if (Array.isArray(value)) return <Several values={value as readonly unknown[]} />;
  if (typeof value !== 'object') return <bdi>{textOf(value)}</bdi>;
  const data = value as Data;
  const entries = fieldsOf(data);
  if (entries.length === 0) return <Name of={data} />;
  return (
    <div class="object">
      <Name of={data} />
      <dl class="facts">
        {entries.map(([name, part]) => (
          <div key={name}>
            <dt>{titleOf(name)}</dt>
            <dd>
              <DataView value={part} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Several({ values }: { values: readonly unknown[] }) {
  const objects = values.filter(
    (value): value is Data => typeof value === 'object' && value !== null,
  );
  if (values.length === 0) return <span class="unknown">none</span>;
  if (objects.length === 0)
    return <>{values.map((value) => (value === null ? 'not known' : textOf(value))).join('; ')}</>;
  const rows = objects.map(flat);
  const columns = [...new Set(rows.flatMap((row) => fieldsOf(row).map(([name]) => name)))];
  const areNamed = rows.some((row) => 'label' in row);
  if (columns.length === 0) return <Names records={rows} />;
  return (
    <div class="wide" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {areNamed && <th scope="col">Name</th>}
            {columns.map((name) => (
              <th key={name} scope="col">
                {titleOf(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {areNamed && (
                <td>
                  <Name of={row} />
                </td>
              )}
              {columns.map((name) => (
                <td key={name}>
                  {row[name] === null || row[name] === undefined ? null : (
                    <DataView value={row[name]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Names({ records }: { records: readonly Data[] }) {
  return (
    <>
      {records.map((record, index) => (
        <span key={index}>
          {index > 0 && '; '}
          <Name of={record} />
        </span>
      ))}
    </>
  );
}

/** An edge and its node are one row. */
function flat(row: Data): Data {
  const { node, ...edge } = row;
  return typeof node === 'object' && node !== null ? { ...(node as Data), ...edge } : row;
}

/** The name of a record, which leads to its page. */
function Name({ of: { id, url, label } }: { of: Data }) {
  if (typeof label !== 'string') return null;
  if (typeof url === 'string') return <a href={pathOf(url)}>{label}</a>;
  return typeof id === 'string' ? <a href={`/r/${id}`}>{label}</a> : <bdi>{label}</bdi>;
}

/** What is not said by its name already, and not only for programs. */
function fieldsOf(data: Data): [string, unknown][] {
  const isNamed = typeof data['label'] === 'string';
  const hidden = new Set([
    '__typename',
    'pageInfo',
    'cursor',
    ...(isNamed ? ['id', 'url', 'label'] : []),
  ]);
  return Object.entries(data)
    .filter(([name]) => !hidden.has(name))
    .map(([name, value]) =>
      name === 'nodes' || name === 'edges' ? ['shown', value] : [name, value],
    );
}

function textOf(value: unknown): string {
  const text = String(value);
  return typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(text)
    ? text.toLowerCase().replace(/_/g, ' ')
    : text;
}
