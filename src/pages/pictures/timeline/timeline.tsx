import { linkWithin } from '../../layout/links';
import type { View } from '../../view';
import { Picture } from '../picture';
import { Axis } from './axis';
import { Bar } from './bar';
import { MARK } from './inks';
import { timelineLayout } from './layout';
import { Legend } from './legend';
import type { MeetingDay, TimelineRow } from './rows';
import { scaleOf } from './scale';
import { drawnRows } from './spans';
import { Undated } from './undated';

export interface TimelineProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly TimelineRow[];
  readonly meetings: readonly MeetingDay[];
  readonly asOf: string | null;
  /** Days at which a line stands; that of `asOf` unless given. */
  readonly days?: readonly string[];
  readonly view: View;
}

/** Rows of bars and points over time, and the names of those of which no day is known. */
export function Timeline(props: TimelineProps) {
  const { id, title, rows, asOf, view } = props;
  const { drawn, undated } = drawnRows(rows);
  return (
    <>
      {drawn.length > 0 && (
        <Picture
          id={id}
          title={title}
          asOf={asOf}
          view={view}
          legend={<Legend rows={drawn} hatch={`url(#${id}-hatch)`} />}
        >
          <TimelineDrawing {...props} />
        </Picture>
      )}
      <Undated rows={undated} />
    </>
  );
}

/** The drawing alone, as it stands in a page and in a file. */
export function TimelineDrawing(props: TimelineProps) {
  const { id, title, rows, meetings, asOf, view } = props;
  const link = linkWithin(view.base);
  const { days = asOf ? [asOf] : [] } = props;
  const { drawn } = drawnRows(rows);
  const scale = scaleOf(drawn, days);
  if (!scale) return null;
  const { height, groups, rows: placed } = timelineLayout(drawn, scale);
  return (
    <svg
      class="timeline"
      xmlns="http://www.w3.org/2000/svg"
      width="100%"
      height={height}
      font-family="system-ui, sans-serif"
      font-size="13"
      role="group"
      aria-label={title}
    >
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="hatch-ground" fill="#fff" width="5" height="5" />
          <rect class="hatch-line" fill={MARK} width="2" height="5" />
        </pattern>
      </defs>
      <Axis scale={scale} height={height} meetings={meetings} />
      {groups.map(({ name, y }) => (
        <text key={name} class="group" x="0" y={y + 20}>
          {name}
        </text>
      ))}
      {placed.map((row) => (
        <Bar key={row.row.key} placed={row} link={link} hatch={`url(#${id}-hatch)`} />
      ))}
      {days.map((day) => (
        <g key={day} class="asked">
          <title>{day}</title>
          <line
            stroke="#000"
            stroke-width="2"
            stroke-dasharray="4 3"
            x1={`${scale.at(day)}%`}
            x2={`${scale.at(day)}%`}
            y1="0"
            y2={height}
          />
        </g>
      ))}
    </svg>
  );
}
