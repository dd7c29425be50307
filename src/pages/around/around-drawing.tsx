import { readable } from '../../kernel/text';
import type { LinkOf } from '../layout/links';
import { round, type Rect } from '../pictures/geometry';
import { ArrowHead, INK, LINK, NumberLinks, PAPER, QUIET } from '../pictures/svg-parts';
import { directionOf, linesOf } from '../pictures/words';
import type { Sources } from '../record/sources';
import type { Neighbour } from './around-graph';
import { spaceOf, boxAt, AROUND_HEIGHT, AROUND_WIDTH } from './around-places';
import type { AroundState } from './around-state';
import { tieLines, type TieLine } from './tie-lines';

export interface AroundDrawingProps {
  readonly title: string;
  readonly state: AroundState;
  readonly sources: Sources;
  readonly link: LinkOf;
  /** The part of the plane that is shown, where the drawing can be moved; all of it unless given. */
  readonly frame?: Rect;
  /** Set in the browser: opens a record in place of following its link. */
  readonly onOpen?: (event: MouseEvent, id: string) => void;
}

/** How round the corners of a record are: people are round, bodies have corners, so they can be told apart without colour. */
const ROUND: Readonly<Record<string, number>> = { Person: 24, Committee: 0, Organization: 0 };

/** A record with what lies around it; each box says what sort of record it is. */
export function AroundDrawing({ title, state, sources, link, frame, onOpen }: AroundDrawingProps) {
  const { part, places, asked } = state;
  const shown = part.shown.flatMap(({ neighbour }) => places.get(neighbour.id) ?? []);
  const bounds = frame ?? spaceOf(shown);
  const boxes = shown.map(boxAt);
  const lines = tieLines(part.ties, places, boxes);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="around"
      width={bounds.width}
      height={bounds.height}
      viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
      font-family="system-ui, sans-serif"
      font-size="11"
      role="group"
      aria-label={title}
    >
      <defs>
        <ArrowHead id="tie" />
      </defs>
      <g class="world">
        {lines.map((line) => (
          <Line key={line.key} line={line} sources={sources} />
        ))}
        {part.shown.map(({ neighbour }) => (
          <Node
            key={neighbour.id}
            neighbour={neighbour}
            at={places.get(neighbour.id) ?? { x: 0, y: 0 }}
            isCentre={neighbour.id === asked.id}
            isOpen={asked.open.includes(neighbour.id)}
            link={link}
            onOpen={onOpen}
          />
        ))}
      </g>
    </svg>
  );
}

function Node({
  neighbour: { id, label, url, noun },
  at,
  isCentre,
  isOpen,
  link,
  onOpen,
}: Pick<AroundDrawingProps, 'link' | 'onOpen'> & {
  neighbour: Neighbour;
  at: { x: number; y: number };
  isCentre: boolean;
  isOpen: boolean;
}) {
  const { x, y } = boxAt(at);
  const lines = linesOf(label, 20, 2);
  const kind = readable(noun);
  return (
    <g class={['node', isCentre && 'start', isOpen && 'open'].filter(Boolean).join(' ')}>
      <a
        href={link({ id, url })}
        data-id={id}
        onClick={onOpen && ((event: MouseEvent) => onOpen(event, id))}
      >
        <title>{`${label}, ${kind}`}</title>
        <rect
          x={x}
          y={y}
          width={AROUND_WIDTH}
          height={AROUND_HEIGHT}
          rx={ROUND[noun] ?? 6}
          fill={PAPER}
          stroke={isCentre ? INK : QUIET}
          stroke-width={isCentre ? 2.5 : 1}
        />
        <text x={at.x} y={y + 13} class="sort" fill={QUIET} font-size="9.5" text-anchor="middle">
          {kind}
        </text>
        {lines.map((text, index) => (
          <text
            key={index}
            class="label"
            x={at.x}
            y={y + 27 + index * 13}
            fill={LINK}
            text-anchor="middle"
            direction={directionOf(label)}
          >
            {text}
          </text>
        ))}
      </a>
    </g>
  );
}

function Line({ line, sources }: { line: TieLine; sources: Sources }) {
  const { from, to, points, label, words, ties, isBoth, isPlanned } = line;
  const [start, end] = points;
  const classes = ['edge', isPlanned && 'planned', line.isCrowded && 'crowded'];
  return (
    <g class={classes.filter(Boolean).join(' ')} data-from={from} data-to={to}>
      <title>{words}</title>
      <line
        x1={round(start.x)}
        y1={round(start.y)}
        x2={round(end.x)}
        y2={round(end.y)}
        stroke={QUIET}
        stroke-dasharray={isPlanned ? '4 3' : undefined}
        marker-start={isBoth ? 'url(#tie)' : undefined}
        marker-end="url(#tie)"
      />
      <text
        class="halo"
        x={round(label.x)}
        y={round(label.y + 3)}
        fill={QUIET}
        font-size="10"
        text-anchor="middle"
        visibility={line.isCrowded ? 'hidden' : undefined}
      >
        {line.word}
        <NumberLinks of={ties.flatMap(({ citations }) => citations)} sources={sources} most={1} />
      </text>
    </g>
  );
}
