import type { JSX } from 'preact';
import { titleOf } from '../../model/titles';
import { hasName, rowsOf, shownFields, type Data } from './data';
import { RecordName } from './record-name';

interface Props {
  readonly rows: readonly Data[];
  readonly cell: (name: string, value: unknown) => JSX.Element;
}

/** What is repeated, a row each, with only the columns in which something is known. */
export function DataTable({ rows, cell }: Props) {
  if (rows.length === 0) return <p class="unknown">None.</p>;
  const known = rows.flatMap((row) => shownFields(row).filter(([, value]) => isKnown(value)));
  const columns = [...new Set(known.map(([name]) => name))];
  const areNamed = rows.some(hasName);
  if (columns.length === 0)
    return (
      <ul class="names">
        {rows.filter(hasName).map((row, index) => (
          <li key={index}>
            <RecordName of={row} />
          </li>
        ))}
      </ul>
    );
  return (
    <div class="wide" role="group" tabIndex={0}>
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
              {areNamed && <td>{hasName(row) && <RecordName of={row} />}</td>}
              {columns.map((name) => (
                <td key={name}>{isKnown(row[name]) && cell(name, row[name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isKnown(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || rowsOf(value as Data)?.length !== 0;
}
