import { GRADES } from '../../kernel/certainty';
import { daysIn } from '../pictures/timeline/days-text';
import type { RowSpan } from '../pictures/timeline/rows';

/** Graded days in words, the most certain first and each grade on a line of its own. */
export function SpanWords({ spans }: { spans: readonly RowSpan[] }) {
  const known = GRADES.flatMap((grade) => {
    const days = daysIn(spans, grade);
    return days === null ? [] : [{ grade: grade.toLowerCase(), days }];
  });
  return (
    <>
      {known.map(({ grade, days }) => (
        <span key={grade} class="span-days">
          {grade} {days}
        </span>
      ))}
    </>
  );
}
