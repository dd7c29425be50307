import type { LinkOf } from '../layout/links';
import { kindOf } from '../lineage/lineage-graph';
import { ArrowHead, INK, LINK, NumberLinks, PAPER, QUIET, Svg } from '../pictures/svg-parts';
import { directionOf, linesOf } from '../pictures/words';
import type { Sources } from '../record/sources';
import type { PathRecord, PathRow, PathStepShown } from './path-rows';

interface Props {
  readonly title: string;
  readonly rows: readonly PathRow[];
  readonly sources: Sources;
  readonly link: LinkOf;
}

const [WIDTH, HEIGHT, ARROW, ROW, HEAD] = [150, 62, 160, 104, 22];
const MARGIN = 14;

/** The size of the drawing of these paths. */
export function pathsSize(rows: readonly PathRow[]): { width: number; height: number } {
  const longest = Math.max(1, ...rows.map(({ records }) => records.length));
  return {
    width: longest * (WIDTH + ARROW) - ARROW + 2 * MARGIN,
    height: rows.length * ROW + 2 * MARGIN,
  };
}

/** Each path as a row of its records, with what connects them on the arrows between. */
export function PathsDrawing({ title, rows, sources, link }: Props) {
  return (
    <Svg {...pathsSize(rows)} title={title}>
      <defs>
        <ArrowHead id="way" />
      </defs>
      {rows.map(({ records, hops, length }, index) => (
        <g key={index} transform={`translate(${MARGIN} ${MARGIN + index * ROW})`}>
          <text class="sort" y="11" fill={QUIET} font-size="12">
            {`${index + 1}. By ${length} ${length === 1 ? 'relationship' : 'relationships'}`}
          </text>
          {hops.map((hop, at) => (
            <Arrow key={at} hop={hop} x={at * (WIDTH + ARROW) + WIDTH} sources={sources} />
          ))}
          {records.map((record, at) => (
            <Stop
              key={record.id}
              record={record}
              x={at * (WIDTH + ARROW)}
              isEnd={at === 0 || at === records.length - 1}
              link={link}
            />
          ))}
        </g>
      ))}
    </Svg>
  );
}

function Stop({
  record,
  x,
  isEnd,
  link,
}: Pick<Props, 'link'> & { record: PathRecord; x: number; isEnd: boolean }) {
  const { id, label, url = null } = record;
  return (
    <g class={isEnd ? 'node start' : 'node'}>
      <a href={link({ id, url })}>
        <title>{`${label}, ${kindOf(id)}`}</title>
        <rect
          {...{ x, y: HEAD, width: WIDTH, height: HEIGHT }}
          rx="5"
          fill={PAPER}
          stroke={isEnd ? INK : QUIET}
          stroke-width={isEnd ? 2 : 1}
        />
        <text class="sort" x={x + WIDTH / 2} y={HEAD + 14} fill={QUIET} text-anchor="middle">
          {kindOf(id)}
        </text>
        {linesOf(label, 22, 3).map((text, index) => (
          <text
            key={index}
            class="label"
            x={x + WIDTH / 2}
            y={HEAD + 28 + index * 13}
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

function Arrow({ hop, x, sources }: { hop: PathStepShown; x: number; sources: Sources }) {
  const { ties, way } = hop;
  const y = HEAD + HEIGHT / 2;
  const words = [...new Set(ties.map(({ word }) => word))].join(', ');
  const lines = linesOf(words, 24, 2);
  const isPlanned = ties.every(({ happened }) => !happened);
  const dates = [...new Set(ties.flatMap(({ start }) => start ?? []))].sort();
  return (
    <g class={isPlanned ? 'edge planned' : 'edge'}>
      <title>{words}</title>
      <line
        x1={x + 2}
        x2={x + ARROW - 2}
        y1={y}
        y2={y}
        stroke={QUIET}
        stroke-dasharray={isPlanned ? '4 3' : undefined}
        marker-start={way === 'forward' ? undefined : 'url(#way)'}
        marker-end={way === 'back' ? undefined : 'url(#way)'}
      />
      {lines.map((text, index) => (
        <text
          key={index}
          x={x + ARROW / 2}
          y={y - 6 - 13 * (lines.length - 1 - index)}
          fill={QUIET}
          text-anchor="middle"
          direction={directionOf(words)}
        >
          {text}
        </text>
      ))}
      <text x={x + ARROW / 2} y={y + 15} fill={QUIET} font-size="10" text-anchor="middle">
        {ties.length > 1 ? `${ties.length} ways` : dates[0]}
        <NumberLinks of={ties.flatMap(({ citations }) => citations)} sources={sources} most={4} />
      </text>
    </g>
  );
}
