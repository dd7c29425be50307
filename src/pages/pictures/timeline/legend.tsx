import type { TimelineRow } from './rows';

/** What the marks of these rows mean. */
export function Legend({ rows, hatch }: { rows: readonly TimelineRow[]; hatch: string }) {
  const records = rows.flatMap((row) => row.records);
  const grades = new Set(records.flatMap(({ spans }) => spans.map(({ certainty }) => certainty)));
  const keys: readonly (readonly [class_: string, text: string, isUsed: boolean])[] = [
    ['span certain', 'certain', grades.has('CERTAIN')],
    ['span expected', 'expected', grades.has('EXPECTED')],
    ['span possible', 'only possible', grades.has('POSSIBLE')],
    ['shown', 'a source shows it', records.some(({ shown }) => shown.length > 0)],
    ['happened', 'happened', records.some(({ date, isPlanned }) => date && !isPlanned)],
    ['happened planned', 'planned, not confirmed', records.some(({ isPlanned }) => isPlanned)],
  ];
  return (
    <span class="legend">
      {keys
        .filter(([, , isUsed]) => isUsed)
        .map(([name, text]) => (
          <span key={name}>
            <Key name={name} hatch={hatch} /> {text}
          </span>
        ))}
    </span>
  );
}

function Key({ name, hatch }: { name: string; hatch: string }) {
  return (
    <svg class="timeline key" width="20" height="14" aria-hidden="true">
      {name.startsWith('happened') ? (
        <path class={name} d="M 10 1 L 15 7 L 10 13 L 5 7 Z" />
      ) : name === 'shown' ? (
        <g class={name}>
          <line x1="10" x2="10" y1="0" y2="14" />
        </g>
      ) : (
        <rect
          class={name}
          x="1"
          y="2"
          width="18"
          height="10"
          fill={name.includes('expected') ? hatch : undefined}
        />
      )}
    </svg>
  );
}
