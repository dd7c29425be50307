import { spokenDate, whenSpoken } from '../../layout/spoken-date';
import { adoptionIn, isAfter } from '../../lineage/adoption';
import type { Ref } from './card';
import { RecordLink } from './record-link';

interface Step {
  readonly date: string | null;
  readonly depth: number;
  readonly record: Ref;
}
export interface LineageAnswer {
  readonly lineage: {
    readonly truncated: boolean;
    readonly timeline: readonly Step[];
    readonly edges: Parameters<typeof adoptionIn>[0];
  } | null;
}

const [WIDTH, HEIGHT] = [240, 30];

/** What led to a policy: how many records, the first and the last, and when; what came after its adoption stands apart. */
export function LineageInWords({ lineage }: LineageAnswer) {
  const dated = (lineage?.timeline ?? []).flatMap(({ date, record }) =>
    date ? [{ date, record }] : [],
  );
  const of = lineage?.timeline.find(({ depth }) => depth === 0)?.record.id ?? '';
  const adopted = adoptionIn(lineage?.edges ?? [], of);
  const before = dated.filter(({ date }) => !adopted || !isAfter(date, adopted));
  const later = dated.length - before.length;
  const [first, last] = [before[0], before.at(-1)];
  if (!lineage || !first || !last) return null;
  const years = before.map(({ date }) => yearOf(date));
  const [from, to] = [Math.floor(Math.min(...years)), Math.floor(Math.max(...years)) + 1];
  const x = (year: number) => 6 + ((year - from) / (to - from)) * (WIDTH - 12);
  return (
    <>
      <p>
        {lineage.truncated ? 'More than ' : ''}
        {before.length} records with a date led to it, from {spokenDate(first.date)} (
        <RecordLink to={first.record} />) to {spokenDate(last.date)} (
        <RecordLink to={last.record} />
        ).
        {adopted &&
          later > 0 &&
          ` ${later} more ${later === 1 ? 'is' : 'are'} dated after its adoption ${whenSpoken(adopted)}.`}
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        class="strip"
        role="img"
        aria-label={`${before.length} records between ${from} and ${to}`}
      >
        <line class="axis" x1="6" x2={WIDTH - 6} y1="12" y2="12" />
        {years.map((year, index) => (
          <line key={index} class="tick" x1={x(year)} x2={x(year)} y1="4" y2="20" />
        ))}
        <text x="6" y="29">
          {from}
        </text>
        <text x={WIDTH - 6} y="29" text-anchor="end">
          {to}
        </text>
      </svg>
    </>
  );
}

/** A year stands in its middle, as nothing tells the month. */
function yearOf(date: string): number {
  const [year = '0', month, day] = date.split('-');
  const months = Math.min(month ? Number(month) - 1 : 5.5, 11);
  return Number(year) + (months + (day ? Number(day) / 31 : 0.5)) / 12;
}
