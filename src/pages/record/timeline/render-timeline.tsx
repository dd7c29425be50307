import { render } from 'preact-render-to-string';
import { DayPicker } from '../../day/day-picker';
import { leastOf, type AskedDay } from '../../day/asked-day';
import { LessCertain } from '../../day/less-certain';
import { Document } from '../../layout/document';
import { linkWithin } from '../../layout/links';
import { Timeline, TimelineDrawing } from '../../pictures/timeline/timeline';
import { TimelineTable } from '../../pictures/timeline/timeline-table';
import type { View } from '../../view';
import { SourceList, Sources } from '../sources';
import type { RecordTime } from './record-time';
import { ShownTools } from '../../tools/shown-view';
import { rowsOnDay } from './rows-on-day';
import { shownTimeline } from './shown-timeline';

interface Props {
  readonly time: RecordTime;
  readonly asked: AskedDay;
  readonly view: View;
}

/** All of a record's time, drawn and as a table. */
export function renderTimeline({ time, asked, view }: Props): string {
  const { record, meetings, left } = time;
  const { asOf } = asked;
  const { rows, hidden } = rowsOnDay(time.rows, asked);
  const sources = new Sources(linkWithin(view.base));
  const title = `Timeline of ${record.label}`;
  const page = (
    <Document
      title={`${title} – ccNSO Graph`}
      description={`When what belongs to ${record.label} held or happened, how certain that is, and by which sources.`}
      view={view}
    >
      <p class="kind">
        Timeline of{' '}
        <a href={`${view.base}r/${record.id}`}>
          <bdi>{record.label}</bdi>
        </a>
      </p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <DayPicker asked={asked} meetings={meetings} />
      {rows.length === 0 && (
        <p class="unknown">Nothing of it is {leastOf(asked).toLowerCase()} on that day.</p>
      )}
      <LessCertain count={hidden} asked={asked} />
      {left > 0 && <p class="unknown">There are {left} more than are shown here.</p>}
      <Timeline
        id="timeline"
        title={title}
        rows={rows}
        meetings={meetings}
        asOf={asOf}
        view={view}
      />
      <h2 id="table">The same as a table</h2>
      <TimelineTable rows={rows} asOf={asOf} sources={sources} caption={title} />
      <SourceList sources={sources} />
      <ShownTools shown={shownTimeline({ time, asked })} view={view} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}

/** The drawing as a file of its own; null where no day is known. */
export function timelineSvg({ time, asked, view }: Props): string {
  const { rows } = rowsOnDay(time.rows, asked);
  const title = `Timeline of ${time.record.label}`;
  return render(
    <TimelineDrawing
      id="timeline"
      title={title}
      rows={rows}
      meetings={time.meetings}
      asOf={asked.asOf}
      view={view}
    />,
  );
}
