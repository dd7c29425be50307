import { GRADES } from '../../kernel/certainty';
import { daysIn } from '../pictures/timeline/days-text';
import type { RowSpan } from '../pictures/timeline/rows';

/** Graded days in words, the most certain first. */
export function SpanWords({ spans }: { spans: readonly RowSpan[] }) {
  const known = GRADES.flatMap((grade) => {
    const days = daysIn(spans, grade);
    return days === null ? [] : [{ grade: grade.toLowerCase(), days }];
  });
  if (known.length === 0) return null;
  return (
    <>
      {known.map(({ grade, days }, index) => (
        <span key={grade}>
          {index > 0 && '; '}
          {grade} {days}
        </span>
      ))}
    </>
  );
}
