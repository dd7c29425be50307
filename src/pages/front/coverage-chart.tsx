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
  const most = Math.max(
    1,
    ...years.map(({ seats }) => GRADES.reduce((sum, grade) => sum + seats[grade], 0)),
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
        {years.map(({ year, seats }, index) => (
          <Bar key={year} year={year} seats={seats} x={index * STEP} scale={HEIGHT / most} />
        ))}
      </svg>
      <figcaption>
        Seats of the Council by year: <span class="key certain">certain</span>{' '}
        <span class="key expected">expected</span> <span class="key possible">possible</span>{' '}
        <span class="key open">nobody known</span>. The table <a href="ask/Coverage">Coverage</a>{' '}
        has the numbers.
      </figcaption>
    </figure>
  );
}

function Bar({ year, seats, x, scale }: Year & { x: number; scale: number }) {
  let bottom = HEIGHT;
  return (
    <g>
      <title>
        {year}: {GRADES.map((grade) => `${seats[grade]} ${grade}`).join(', ')}
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
