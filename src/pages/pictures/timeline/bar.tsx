import type { LinkOf } from '../../layout/links';
import { dateText } from '../../../kernel/partial-date';
import { GRID, MARK, PROOF } from './inks';
import { BAR, LABEL, type TimelinePiece, type PlacedRow, type TimelinePoint } from './layout';

/** A line of the timeline: its label, what is known of its days, and the dates on which sources show it. */
export function Bar({ placed, hatch, link }: { placed: PlacedRow; hatch: string; link: LinkOf }) {
  const { row, y, pieces, shown, happened } = placed;
  const bar = y + LABEL + 4;
  return (
    <g class="row">
      <line class="grid" stroke={GRID} x1="0" x2="100%" y1={bar + BAR / 2} y2={bar + BAR / 2} />
      <Label placed={placed} />
      {pieces.map((piece, index) => (
        <PieceOf key={index} piece={piece} y={bar} hatch={hatch} />
      ))}
      {shown.map((point, index) => (
        <Tick key={index} point={point} y={bar} name={row.label} link={link} />
      ))}
      {happened.map((point, index) => (
        <Happened key={index} point={point} y={bar + BAR / 2} />
      ))}
    </g>
  );
}

/** Names are kept apart from what stands beside them, whichever way they are written. */
function Label({ placed: { row, y } }: { placed: PlacedRow }) {
  const name = <tspan class="name">{row.label}</tspan>;
  return (
    <text class="label" x="0" y={y + LABEL - 2}>
      {row.path ? <a href={row.path}>{name}</a> : name}
      {row.detail && <tspan class="detail">{` ${row.detail}`}</tspan>}
    </text>
  );
}

function PieceOf({ piece, y, hatch }: { piece: TimelinePiece; y: number; hatch: string }) {
  const { certainty, x, width, isOpen, record, sentence } = piece;
  const grade = certainty.toLowerCase();
  const fills = { CERTAIN: MARK, EXPECTED: hatch, POSSIBLE: 'none' };
  const title = <title>{`${record.label}, ${grade}. ${sentence}`}</title>;
  const shape = isOpen ? (
    <svg x={`${x}%`} y={y} overflow="visible" width="1" height={BAR}>
      {title}
      <path
        class={`span ${grade} open-end`}
        fill="none"
        stroke={MARK}
        d={isOpen === 'end' ? STUB : STUB_BEFORE}
      />
    </svg>
  ) : (
    <rect
      class={`span ${grade}`}
      fill={fills[certainty]}
      stroke={MARK}
      x={`${x}%`}
      y={y}
      width={`${width}%`}
      height={BAR}
    >
      {title}
    </rect>
  );
  return record.path ? (
    <a href={record.path} tabindex={-1}>
      {shape}
    </a>
  ) : (
    shape
  );
}

/** An outline without an end: no date says how far it goes. */
const STUB = `M 0 0 H 14 M 0 ${BAR} H 14 M 18 0 H 21 M 18 ${BAR} H 21`;
const STUB_BEFORE = `M 0 0 H -14 M 0 ${BAR} H -14 M -18 0 H -21 M -18 ${BAR} H -21`;

/** A day is a line, and a year or a month as wide as it is. */
function Tick({
  point: { x, width, date, record },
  y,
  name,
  link,
}: {
  point: TimelinePoint;
  y: number;
  name: string;
  link: LinkOf;
}) {
  const citation = record.citations.find(({ shown }) => shown === date);
  const text = `A source shows ${name} ${when(date)}${citation ? `: ${citation.document.label}, ${citation.locator}` : ''}`;
  const tick = (
    <g class="shown" fill="none" stroke={PROOF} stroke-width="2">
      <title>{text}</title>
      {width > 0 ? (
        <rect x={`${x}%`} y={y - 3} width={`${width}%`} height={BAR + 6} />
      ) : (
        <line x1={`${x}%`} x2={`${x}%`} y1={y - 3} y2={y + BAR + 3} />
      )}
    </g>
  );
  if (!citation) return tick;
  return (
    <a href={link(citation.document)} tabindex={-1}>
      {tick}
    </a>
  );
}

function Happened({ point: { x, width, date, record }, y }: { point: TimelinePoint; y: number }) {
  const text = `${record.label}, ${record.isPlanned ? 'planned ' : ''}${when(date)}${record.isPlanned ? ', not confirmed' : ''}`;
  const mark = (
    <>
      {width > 0 && (
        <rect class="wide-date" fill={MARK} x={`${x}%`} y={y - 2} width={`${width}%`} height="4" />
      )}
      <svg x={`${x + width / 2}%`} y={y} overflow="visible" width="1" height="1">
        <title>{text}</title>
        <path
          class={record.isPlanned ? 'happened planned' : 'happened'}
          fill={record.isPlanned ? 'none' : MARK}
          stroke={MARK}
          d="M 0 -6 L 5 0 L 0 6 L -5 0 Z"
        />
      </svg>
    </>
  );
  if (!record.path) return <g>{mark}</g>;
  return (
    <a href={record.path} tabindex={-1}>
      {mark}
    </a>
  );
}

function when(date: string): string {
  return date.length === 10 ? `on ${date}` : `in ${dateText(date)}`;
}
