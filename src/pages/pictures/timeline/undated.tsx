import type { TimelineRow } from './rows';

/** So many are named at once; more are behind a line that says how many there are. */
const MOST_NAMED = 6;

/** How many records a drawing leaves out, as no source gives a day of them, and which these are. */
export function Undated({ rows }: { rows: readonly TimelineRow[] }) {
  const count = rows.reduce((sum, { records }) => sum + records.length, 0);
  if (count === 0) return null;
  const told =
    count === 1
      ? 'One is not drawn, as no source gives a day of it'
      : `${count} are not drawn, as no source gives a day of them`;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const names = (
    <ul>
      {groups.map((group) => (
        <li key={group}>
          {group && `${group}: `}
          <Names rows={rows.filter((row) => row.group === group)} />
        </li>
      ))}
    </ul>
  );
  if (count > MOST_NAMED)
    return (
      <details class="undated">
        <summary>{told}</summary>
        {names}
      </details>
    );
  return (
    <div class="undated">
      <p class="about">{told}:</p>
      {names}
    </div>
  );
}

/** Each leads to the record itself, where it has a page. */
function Names({ rows }: { rows: readonly TimelineRow[] }) {
  const named = rows.flatMap((row) => row.records.map((record) => ({ row, record })));
  return (
    <>
      {named.map(({ row, record }, index) => {
        const path = record.path ?? row.path;
        const name = <bdi>{row.label}</bdi>;
        return (
          <span key={record.id}>
            {index > 0 && '; '}
            {path ? <a href={path}>{name}</a> : name}
            {row.detail && `, ${row.detail}`}
          </span>
        );
      })}
    </>
  );
}
