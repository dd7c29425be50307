import { GRID, QUIET } from './inks';
import type { MeetingDay } from './rows';
import type { Scale } from './scale';

interface Props {
  readonly scale: Scale;
  readonly height: number;
  readonly meetings: readonly MeetingDay[];
}

/** Years or months across the rows, and a tick for each meeting. */
export function Axis({ scale, height, meetings }: Props) {
  return (
    <g class="axis" font-size="12">
      {scale.ticks.map(({ at, text }) => (
        <g key={at}>
          <line class="grid" stroke={GRID} x1={`${at}%`} x2={`${at}%`} y1="18" y2={height} />
          <text x={`${at}%`} y="12" text-anchor={anchorAt(at)}>
            {text}
          </text>
        </g>
      ))}
      <line class="base" stroke={QUIET} x1="0" x2="100%" y1="26" y2="26" />
      <MeetingTicks scale={scale} meetings={meetings} linkTo={({ path }) => path} />
    </g>
  );
}

/** Out of the order of Tab, as there can be a hundred and a list of the same meetings is beside them. */
export function MeetingTicks({
  scale,
  meetings,
  linkTo,
  y = 20,
}: {
  scale: Scale;
  meetings: readonly MeetingDay[];
  linkTo: (meeting: MeetingDay) => string;
  y?: number;
}) {
  const within = meetings.filter(({ start }) => scale.from <= start && start <= scale.to);
  return (
    <>
      {within.map((meeting) => {
        const { id, label, start, end } = meeting;
        const text = `${label}, ${start}${end && end !== start ? ` to ${end}` : ''}`;
        return (
          <a key={id} href={linkTo(meeting)} class="meeting" tabindex={-1}>
            <title>{text}</title>
            <line
              stroke={QUIET}
              stroke-width="2"
              x1={`${scale.at(start)}%`}
              x2={`${scale.at(start)}%`}
              y1={y}
              y2={y + 10}
            />
          </a>
        );
      })}
    </>
  );
}

/** A text at an edge of the drawing ends there. */
function anchorAt(percent: number): 'start' | 'middle' | 'end' {
  if (percent < 4) return 'start';
  return percent > 96 ? 'end' : 'middle';
}
