import { GRADES } from '../../kernel/certainty';
import { MeetingTicks } from '../pictures/timeline/axis';
import type { MeetingDay } from '../pictures/timeline/rows';
import { scaleBetween } from '../pictures/timeline/scale';
import { leastOf, type AskedDay } from './asked-day';
import { dayOfMeeting } from './meetings';

interface Props {
  readonly asked: AskedDay;
  readonly meetings: readonly MeetingDay[];
}

/** Chooses the day for which a page is shown, by date or by meeting, and how certain a record has to be to stand in it. */
export function DayPicker({ asked, meetings }: Props) {
  const { asOf } = asked;
  return (
    <form class="day" aria-label="As of a day">
      <label>
        As of <input type="date" name="asof" value={asOf ?? ''} list="meeting-days" />
      </label>
      <label>
        At least{' '}
        <select name="least">
          {GRADES.map((grade) => (
            <option
              key={grade}
              value={grade}
              selected={grade === leastOf({ ...asked, asOf: 'a day' })}
            >
              {grade.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
      {asOf && <a href="?">All times</a>}
      <MeetingList meetings={meetings} />
      <MeetingAxis asked={asked} meetings={meetings} />
    </form>
  );
}

/** What date inputs offer: the last day of each meeting. */
export function MeetingList({ meetings }: Pick<Props, 'meetings'>) {
  return (
    <datalist id="meeting-days">
      {meetings.map((meeting) => (
        <option key={meeting.id} value={dayOfMeeting(meeting)} label={meeting.label} />
      ))}
    </datalist>
  );
}

/** The meetings as ticks that lead to their days. With JavaScript it is a slider too. */
function MeetingAxis({ asked: { asOf, certainty }, meetings }: Props) {
  const days = meetings.map(dayOfMeeting);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const scale = scaleBetween(...widest(first, last, asOf));
  const least = certainty ? `&least=${certainty}` : '';
  return (
    <svg
      class="timeline day-axis"
      width="100%"
      height="36"
      role="group"
      aria-label="Meetings, each with its last day"
      data-from={scale.from}
      data-to={scale.to}
    >
      <g class="axis">
        {scale.ticks.map(({ at, text }) => (
          <text key={at} x={`${at}%`} y="12" text-anchor="middle">
            {text}
          </text>
        ))}
        <line class="base" x1="0" x2="100%" y1="26" y2="26" />
        <MeetingTicks
          scale={scale}
          meetings={meetings}
          linkTo={(meeting) => `?asof=${dayOfMeeting(meeting)}${least}`}
        />
      </g>
      <g class="asked">
        {asOf && <line x1={`${scale.at(asOf)}%`} x2={`${scale.at(asOf)}%`} y1="14" y2="36" />}
      </g>
    </svg>
  );
}

function widest(first: string, last: string, asOf: string | null): [from: string, to: string] {
  const days = [first, last, ...(asOf ? [asOf] : [])].sort();
  return [days[0] ?? first, days.at(-1) ?? last];
}
