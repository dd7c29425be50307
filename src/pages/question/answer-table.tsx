import type { ComponentChildren } from 'preact';
import { AnswerCell, type Shown } from './answer-cell';
import { headingOf } from './answer-headings';
import { hasName, type Data } from './data';
import { answerColumns, flatRow, isKnown } from './flat-row';
import { RecordName } from './record-name';

interface Props {
  readonly rows: readonly Data[];
  readonly path: string;
  readonly shown: Shown;
  readonly caption?: ComponentChildren;
}

/** What is repeated, a row each, with only the columns in which something is known. */
export function AnswerTable({ rows: given, path, shown, caption }: Props) {
  if (given.length === 0) return <p class="unknown">None.</p>;
  const rows = given.map(flatRow);
  const columns = answerColumns(rows);
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
  // A rank or a year stands before the name that it is of.
  const before = areNamed && (columns[0] === 'rank' || columns[0] === 'date') ? 1 : 0;
  const headings = columns.map(headingOf);
  const head = (name: string) => (
    <th key={name} scope="col">
      {name}
    </th>
  );
  return (
    <div class="wide" role="group" tabIndex={0}>
      <table class="answer">
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {headings.slice(0, before).map(head)}
            {areNamed && head('Name')}
            {headings.slice(before).map(head)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const cells = columns.map((name) => (
              <td key={name} class={typeof row[name] === 'number' ? 'number' : undefined}>
                {isKnown(row[name]) && (
                  <AnswerCell
                    name={name}
                    value={row[name]}
                    path={`${path}.${name}`}
                    parent={row}
                    shown={shown}
                  />
                )}
              </td>
            ));
            return (
              <tr key={index}>
                {cells.slice(0, before)}
                {areNamed && <td>{hasName(row) && <RecordName of={row} />}</td>}
                {cells.slice(before)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
