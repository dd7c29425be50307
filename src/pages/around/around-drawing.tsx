import { readable } from '../../kernel/text';
import type { LinkOf } from '../layout/links';
import { lineBetween, middle } from '../pictures/geometry';
import { ArrowHead, INK, LINK, NumberLinks, PAPER, QUIET } from '../pictures/svg-parts';
import { directionOf, linesOf } from '../pictures/words';
import type { Sources } from '../record/sources';
import type { Neighbour, Tie } from './around-graph';
import { boundsOf, boxAt, HEIGHT, WIDTH } from './around-places';
import type { AroundState } from './around-state';

export interface AroundDrawingProps {
  readonly title: string;
  readonly state: AroundState;
  readonly sources: Sources;
  readonly link: LinkOf;
  /** Set in the browser: opens a record in place of following its link. */
  readonly onOpen?: (event: MouseEvent, id: string) => void;
}

/** With more lines than these, only those of what is pointed at or focused say their relation. */
const LABELLED = 45;

/** How round the corners of a record are: people are round, bodies have corners, so they can be told apart without colour. */
const ROUND: Readonly<Record<string, number>> = { Person: 24, Committee: 0, Organization: 0 };

/** A record with what lies around it; each box says what sort of record it is. */
export function AroundDrawing({ title, state, sources, link, onOpen }: AroundDrawingProps) {
  const { part, places, asked } = state;
  const bounds = boundsOf(part.shown.flatMap(({ neighbour }) => places.get(neighbour.id) ?? []));
  const pairs = pairsOf(part.ties);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={pairs.length > LABELLED ? 'around many' : 'around'}
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
        {pairs.map((ties) => (
          <TieLine key={ties[0]?.key} ties={ties} places={places} sources={sources} />
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

/** The ties by the two records that they connect, whichever way they go. */
function pairsOf(ties: readonly Tie[]): readonly (readonly Tie[])[] {
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = [tie.from, tie.to].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), tie]);
  }
  return [...pairs.values()];
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
  const kind = noun === 'CcTld' ? 'ccTLD' : readable(noun);
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
          width={WIDTH}
          height={HEIGHT}
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

function TieLine({
  ties,
  places,
  sources,
}: {
  ties: readonly Tie[];
  places: AroundState['places'];
  sources: Sources;
}) {
  const [first] = ties;
  const [from, to] = [first && places.get(first.from), first && places.get(first.to)];
  if (!first || !from || !to) return null;
  const [start, end] = lineBetween(boxAt(from), boxAt(to));
  const words = [...new Set(ties.map(({ word }) => word))];
  const isBoth = ties.some((tie) => tie.from !== first.from);
  const label = middle(start, end);
  const isPlanned = ties.every(({ happened }) => !happened);
  return (
    <g class={isPlanned ? 'edge planned' : 'edge'} data-from={first.from} data-to={first.to}>
      <line
        x1={start.x}
        y1={start.y}
        x2={end.x}
        y2={end.y}
        stroke={QUIET}
        stroke-dasharray={isPlanned ? '4 3' : undefined}
        marker-start={isBoth ? 'url(#tie)' : undefined}
        marker-end="url(#tie)"
      />
      <text
        class="halo"
        x={label.x}
        y={label.y + 3}
        fill={QUIET}
        font-size="10"
        text-anchor="middle"
      >
        {words.slice(0, 2).join(', ')}
        {words.length > 2 && ` +${words.length - 2}`}
        <NumberLinks of={ties.flatMap(({ citations }) => citations)} sources={sources} most={1} />
      </text>
    </g>
  );
}
