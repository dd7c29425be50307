import { drawnRows } from '../../pictures/timeline/spans';
import { Timeline } from '../../pictures/timeline/timeline';
import type { AskedDay } from '../../day/asked-day';
import type { View } from '../../view';
import { isWorthDrawing, type RecordTime } from './record-time';
import { rowsOnDay } from './rows-on-day';

interface Props {
  readonly time: RecordTime | null;
  readonly asked: AskedDay;
  readonly view: View;
}

/** So many rows stand on the page of a record. */
const MOST_ROWS = 12;

/** The first rows of a record's timeline, with the way to all of them. */
export function ShortTimeline({ time, asked, view }: Props) {
  if (!time || !isWorthDrawing(time)) return null;
  const { record, meetings } = time;
  const { rows } = rowsOnDay(time.rows, asked);
  const { drawn, undated } = drawnRows(rows);
  if (drawn.length === 0) return null;
  const query = asked.asOf ? `?asof=${asked.asOf}` : '';
  const left = drawn.length - MOST_ROWS;
  return (
    <section aria-labelledby="time">
      <h2 id="time">Timeline</h2>
      <Timeline
        id="timeline"
        title={`Timeline of ${record.label}`}
        rows={[...drawn.slice(0, MOST_ROWS), ...undated]}
        meetings={meetings}
        asOf={asked.asOf}
        view={view}
      />
      <p>
        <a href={`${view.base}r/${record.id}/timeline${query}`}>
          {left > 0
            ? `The whole timeline, with ${left} more ${left === 1 ? 'row' : 'rows'}`
            : 'The timeline as a table'}
        </a>
      </p>
    </section>
  );
}
