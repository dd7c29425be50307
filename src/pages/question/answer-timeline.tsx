import { linkWithin } from '../layout/links';
import { Timeline } from '../pictures/timeline/timeline';
import { TimelineTable } from '../pictures/timeline/timeline-table';
import type { Sources } from '../record/sources';
import { drawnRows } from '../pictures/timeline/spans';
import type { MeetingDay } from '../pictures/timeline/rows';
import { answerRows } from './answer-rows';
import type { FormField } from './form-fields';
import type { Entered } from './form-values';
import type { View } from '../view';

interface Props {
  readonly title: string;
  readonly data: unknown;
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly meetings: readonly MeetingDay[];
  readonly sources: Sources;
  readonly view: View;
}

/** More rows would be longer than anybody reads; the table has them all. */
const MOST_ROWS = 200;

/** The time of an answer, above its tables; nothing where fewer than two rows have any. */
export function AnswerTimeline({ title, data, fields, entered, meetings, sources, view }: Props) {
  const rows = answerRows(data, linkWithin(view.base));
  if (drawnRows(rows).drawn.length < 2) return null;
  const shown = rows.slice(0, MOST_ROWS);
  const days = daysOf(fields, entered);
  const asOf = days.length === 1 ? (days[0] ?? null) : null;
  return (
    <section aria-labelledby="time">
      <h2 id="time">Timeline</h2>
      <Timeline
        id="timeline"
        title={title}
        rows={shown}
        meetings={meetings}
        asOf={asOf}
        days={days}
        view={view}
      />
      <details class="same">
        <summary>The same as a table</summary>
        <TimelineTable rows={shown} asOf={asOf} sources={sources} caption={title} />
      </details>
    </section>
  );
}

/** The days that were asked for, which are lines across the drawing. */
function daysOf(fields: readonly FormField[], entered: Entered): readonly string[] {
  return fields
    .filter(({ kind }) => kind === 'date')
    .map(({ name, standard }) => String([entered[name] ?? standard].flat()[0] ?? ''))
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
}
