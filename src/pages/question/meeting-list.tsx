import type { Choices } from './field-input';

/** The meetings that can be chosen where a day is asked for, by their last days. */
export function MeetingList({ choices: { meetings } }: { choices: Choices }) {
  if (meetings.length === 0) return null;
  return (
    <datalist id="meeting-days">
      {meetings.flatMap(({ id, label, start, end }) => {
        const day = end ?? start;
        return day.length === 10 ? [<option key={id} value={day} label={label} />] : [];
      })}
    </datalist>
  );
}
