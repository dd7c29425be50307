import type { Choices } from './field-input';

/** The meetings that can be chosen: by their last days where a day is asked for, and by their codes. */
export function MeetingList({ choices: { meetings } }: { choices: Choices }) {
  return (
    <>
      <datalist id="meeting-days">
        {meetings.flatMap(({ id, label, start, end }) => {
          const day = end ?? start;
          return day.length === 10 ? [<option key={id} value={day} label={label} />] : [];
        })}
      </datalist>
      <datalist id="meeting-codes">
        {meetings.map(({ id, label, code }) => (
          <option key={id} value={code} label={label} />
        ))}
      </datalist>
    </>
  );
}
