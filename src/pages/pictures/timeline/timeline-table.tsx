import { dateText } from '../../../kernel/partial-date';
import { GRADES, type Certainty } from '../../../kernel/certainty';
import { Marks, type Sources } from '../../record/sources';
import { daysIn } from './days-text';
import { rowGradeOn, rowSpanOn, type RowSpan, type TimedRecord, type TimelineRow } from './rows';

interface Props {
  readonly rows: readonly TimelineRow[];
  readonly asOf: string | null;
  readonly sources: Sources;
  readonly caption: string;
}

/** The same as the drawing in words: each record with its days by grade, the dates on which it is shown, why, and its sources. */
export function TimelineTable({ rows, asOf, sources, caption }: Props) {
  const grades = GRADES.filter((grade) =>
    rows.some(({ records }) => records.some((record) => daysIn(record.spans, grade) !== null)),
  );
  const areShown = rows.some(({ records }) => records.some(({ shown }) => shown.length > 0));
  const areDated = rows.some(({ records }) => records.some(({ date }) => date !== null));
  const areGrouped = rows.some(({ group }) => group !== null);
  return (
    <div class="wide" role="region" aria-label={caption} tabIndex={0}>
      <table class="times">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {areGrouped && <th scope="col">Group</th>}
            <th scope="col">Name</th>
            {asOf && <th scope="col">On {asOf}</th>}
            {areDated && <th scope="col">Date</th>}
            {grades.map((grade) => (
              <th key={grade} scope="col">
                {grade === 'POSSIBLE' ? 'Only possible' : capital(grade)}
              </th>
            ))}
            {areShown && <th scope="col">Shown on</th>}
            <th scope="col">Why, and sources</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.records.map((record) => (
              <tr
                key={`${row.key} ${record.id}`}
                id={row.records[0] === record ? row.key : undefined}
              >
                {areGrouped && <td>{row.group}</td>}
                <th scope="row">
                  <Name row={row} record={record} />
                </th>
                {asOf && <td>{gradeText(record, asOf)}</td>}
                {areDated && (
                  <td>
                    {record.date && dateText(record.date)}
                    {record.isPlanned && ' (planned, not confirmed)'}
                  </td>
                )}
                {grades.map((grade) => (
                  <td key={grade}>{daysIn(record.spans, grade)}</td>
                ))}
                {areShown && <td>{record.shown.map(dateText).join(', ')}</td>}
                <td>
                  <Why record={record} asOf={asOf} />
                  <Marks of={record.citations} sources={sources} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Name({ row, record }: { row: TimelineRow; record: TimedRecord }) {
  const name = <bdi>{record.date === null ? row.label : record.label}</bdi>;
  const path = record.path ?? row.path;
  return (
    <>
      {path ? <a href={path}>{name}</a> : name}
      {record.detail && `, ${record.detail}`}
    </>
  );
}

/** The reason for the grade on the day that is asked for; of all days the best, as what is certain says all that is known. */
function Why({ record, asOf }: { record: TimedRecord; asOf: string | null }) {
  const best = asOf === null ? bestOf(record) : rowSpanOn(record, asOf);
  if (!best) return null;
  return (
    <details>
      <summary>why</summary>
      {best.sentence}
    </details>
  );
}

function bestOf({ spans }: TimedRecord): RowSpan | undefined {
  return GRADES.flatMap((grade) => spans.find(({ certainty }) => certainty === grade) ?? [])[0];
}

function gradeText(record: TimedRecord, day: string): string {
  if (record.date !== null) return record.date <= day ? 'before' : 'later';
  return rowGradeOn(record, day)?.toLowerCase() ?? 'no';
}

function capital(grade: Certainty): string {
  return grade.charAt(0) + grade.slice(1).toLowerCase();
}
