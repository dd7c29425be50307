import { leastOf, type AskedDay } from './asked-day';

/** How many are not shown, as they are less certain, and the way to them: `610 more are possible`. */
export function LessCertain({ count, asked }: { count: number; asked: AskedDay }) {
  if (count === 0) return null;
  const grade = leastOf(asked) === 'CERTAIN' ? 'expected or possible' : 'possible';
  return (
    <p class="less-certain">
      <a href={`?asof=${asked.asOf}&least=POSSIBLE`}>
        {count} more {count === 1 ? 'is' : 'are'} {grade}
      </a>
    </p>
  );
}
