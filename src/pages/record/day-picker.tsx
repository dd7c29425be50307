/** Chooses the day for which the lists are shown, and how certain a record has to be to stand in them. */
export function DayPicker({ asOf, certainty }: { asOf: string | null; certainty: string | null }) {
  return (
    <form class="day" aria-label="As of a day">
      <label>
        As of <input type="date" name="asof" value={asOf ?? ''} />
      </label>
      <label>
        At least{' '}
        <select name="least">
          {['CERTAIN', 'EXPECTED', 'POSSIBLE'].map((grade) => (
            <option key={grade} value={grade} selected={grade === (certainty ?? 'POSSIBLE')}>
              {grade.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
      {asOf && <a href="?">All times</a>}
    </form>
  );
}
