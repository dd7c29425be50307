import { enumerate } from '../../kernel/text';

interface Year {
  readonly year: number;
  readonly seats: {
    readonly certain: number;
    readonly expected: number;
    readonly possible: number;
    readonly open: number;
  };
}

/** From what is best known to what is not known at all; the patterns tell them apart without colour. */
const GRADES = ['certain', 'expected', 'possible', 'open'] as const;

const [STEP, BAR, HEIGHT, AXIS] = [26, 18, 120, 18];

/** How many seats of the Council the sources fill in each year, as stacked bars. */
export function CoverageChart({ years }: { years: readonly Year[] }) {
  const stacks = years.map(({ year, seats }) => ({ year, seats: stackOf(seats) }));
  const most = Math.max(
    1,
    ...stacks.map(({ seats }) => GRADES.reduce((sum, grade) => sum + seats[grade], 0)),
  );
  const width = years.length * STEP;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT + AXIS}`} role="img" aria-labelledby="coverage-title">
        <title id="coverage-title">Seats of the Council by year, and how well they are known</title>
        <defs>
          <pattern
            id="hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="hatch-ground" width="5" height="5" />
            <rect class="hatch-line" width="2" height="5" />
          </pattern>
        </defs>
        {stacks.map(({ year, seats }, index) => (
          <Bar key={year} year={year} seats={seats} x={index * STEP} scale={HEIGHT / most} />
        ))}
      </svg>
      <figcaption>
        Seats of the Council by year: <Key of="certain">filled: certain</Key>{' '}
        <Key of="expected">hatched: expected</Key>{' '}
        <Key of="possible">outlined: somebody only possible</Key>{' '}
        <Key of="open">dashed: nobody known</Key>. {thinnest(years)} The question{' '}
        <a href="ask/Coverage">How much does the graph know?</a> has the numbers, and{' '}
        <a href="ask/Unknowns">What does the graph not know?</a> what is missing.
      </figcaption>
    </figure>
  );
}

/** A seat without a certain or expected holder is open; for some of those there are people who only may have had one. */
function stackOf({ certain, expected, possible, open }: Year['seats']): Year['seats'] {
  const possibly = Math.min(possible, open);
  return { certain, expected, possible: possibly, open: open - possibly };
}

/** The years in which fewest seats have a holder for certain, in words, as a picture tells them only to some. */
function thinnest(years: readonly Year[]): string {
  const least = Math.min(...years.map(({ seats }) => seats.certain));
  const thin = years.filter(({ seats }) => seats.certain === least).map(({ year }) => String(year));
  if (thin.length === 0) return '';
  const told = ['No seat has', 'Only one seat has'][least] ?? `Only ${least} seats have`;
  return `${told} a certain holder in ${enumerate(thin)}.`;
}

function Key({ of, children }: { of: string; children: string }) {
  return (
    <span class="key">
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <rect class={`bar ${of}`} x="1" y="1" width="12" height="12" />
      </svg>{' '}
      {children}
    </span>
  );
}

function Bar({ year, seats, x, scale }: Year & { x: number; scale: number }) {
  let bottom = HEIGHT;
  return (
    <g>
      <title>
        {year}:{' '}
        {GRADES.map(
          (grade) => `${seats[grade]} ${grade === 'open' ? 'with nobody known' : grade}`,
        ).join(', ')}
      </title>
      {GRADES.map((grade) => {
        const height = seats[grade] * scale;
        bottom -= height;
        return (
          <rect key={grade} class={`bar ${grade}`} x={x} y={bottom} width={BAR} height={height} />
        );
      })}
      <text x={x + BAR / 2} y={HEIGHT + 13} text-anchor="middle">
        ’{String(year).slice(2)}
      </text>
    </g>
  );
}
