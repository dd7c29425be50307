import type { LinkOf } from '../layout/links';
import { smoothPath, type Rect } from '../pictures/geometry';
import { ArrowHead, INK, LINK, NumberLinks, PAPER, QUIET, Svg, TINT } from '../pictures/svg-parts';
import { directionOf } from '../pictures/words';
import type { Sources } from '../record/sources';
import { dateText } from '../../kernel/partial-date';
import { boxLines, LINE_HEIGHT } from './lineage-box';
import type { LineageGraph, Stage } from './lineage-graph';
import { stepLabel, type LineageLayout, type Line } from './lineage-layout';

interface Props {
  readonly title: string;
  readonly graph: LineageGraph;
  readonly layout: LineageLayout;
  readonly sources: Sources;

  readonly link: LinkOf;
}

const MARGIN = 14;

/** A lineage from left to right in the order of time. */
export function LineageDrawing({ title, graph, layout, sources, link }: Props) {
  const stages = new Map(graph.stages.map((stage) => [stage.id, stage]));
  const { boxes, bands, lines, heads, undated } = layout;
  return (
    <Svg width={layout.width + 2 * MARGIN} height={layout.height + 2 * MARGIN} title={title}>
      <defs>
        <ArrowHead id="later" />
      </defs>
      <g transform={`translate(${MARGIN} ${MARGIN})`}>
        {heads.map(({ x, text, isPlanned }) => (
          <g key={text} class={isPlanned ? 'year planned' : 'year'}>
            <line
              x1={x - 8}
              x2={x - 8}
              y2={undated ? undated.y - 8 : layout.height}
              stroke={QUIET}
              stroke-width={isPlanned ? 1.5 : 0.5}
              stroke-dasharray={isPlanned ? '6 3' : undefined}
            />
          </g>
        ))}
        {undated && (
          <g class="undated">
            <rect {...undated} fill={TINT} />
            <text x={undated.x + 8} y={undated.y + 16} fill={QUIET} font-size="12">
              No source gives a day
            </text>
          </g>
        )}
        {[...bands].map(([id, rect]) => (
          <g key={id} class={stages.get(id)?.isStart ? 'band start' : 'band'}>
            <rect {...rect} rx="8" fill={TINT} stroke={QUIET} stroke-dasharray="2 3" />
          </g>
        ))}
        {lines.map((line) => (
          <Arrow key={`${line.from} ${line.to}`} line={line} sources={sources} />
        ))}
        {[...bands].map(([id, rect]) => (
          <BandName key={id} stage={stages.get(id) as Stage} {...{ rect, sources, link }} />
        ))}
        {[...boxes].map(([id, rect]) => (
          <Box key={id} stage={stages.get(id) as Stage} {...{ rect, sources, link }} />
        ))}
        {heads.map(({ x, text, row }) => (
          <g key={text} class="year">
            <text class="halo" x={x - 2} y={11 + 13 * row} fill={QUIET} font-size="12">
              {text}
            </text>
          </g>
        ))}
      </g>
    </Svg>
  );
}

type Part = Pick<Props, 'sources' | 'link'> & { readonly stage: Stage; readonly rect: Rect };

/** What came about by the steps inside a band; of a long one repeated, as it scrolls. */
function BandName({ stage, rect: { x, y, width }, sources, link }: Part) {
  const repeats = Array.from(
    { length: Math.max(0, Math.floor((width - 300) / REPEATED)) },
    (_, index) => index + 1,
  );
  return (
    <>
      <text x={x + 10} y={y + 4} class="halo" font-size="12" direction={directionOf(stage.label)}>
        <a href={link(stage)}>
          <tspan fill={LINK} font-weight="600">
            {stage.label}
          </tspan>
        </a>
        <tspan fill={QUIET}>{` ${stage.kind}, by the steps below`}</tspan>
        <NumberLinks of={stage.citations} sources={sources} most={4} />
      </text>
      {repeats.map((times) => (
        <text
          key={times}
          x={x + 10 + times * REPEATED}
          y={y + 4}
          class="halo"
          fill={QUIET}
          aria-hidden="true"
          direction={directionOf(stage.label)}
        >
          {stage.label}
        </text>
      ))}
    </>
  );
}

const REPEATED = 1000;

function Box({ stage, rect, sources, link }: Part) {
  const { x, y, width } = rect;
  const { label } = boxLines(stage);
  const day = stage.date ? dateText(stage.date) : 'no day known';
  const line = (index: number) => y + 16 + index * LINE_HEIGHT;
  const last = line(label.length + 1);
  return (
    <g
      class={['node', stage.isStart && 'start', stage.isPlanned && 'planned']
        .filter(Boolean)
        .join(' ')}
    >
      <a href={link(stage)}>
        <title>{`${stage.label}, ${stage.kind}, ${day}`}</title>
        <rect
          {...rect}
          rx="4"
          fill={PAPER}
          stroke={stage.isStart ? INK : QUIET}
          stroke-width={stage.isStart ? 2.5 : 1}
          stroke-dasharray={stage.isPlanned ? '4 3' : undefined}
        />
        <text x={x + 8} y={line(0)} fill={QUIET}>
          <tspan fill={INK} font-weight="600">
            {day}
          </tspan>
          {` ${stage.isPlanned ? 'planned' : stage.kind}`}
        </text>
        {label.map((text, index) => (
          <text
            key={index}
            class="label"
            x={x + width / 2}
            y={line(index + 1)}
            fill={LINK}
            text-anchor="middle"
            direction={directionOf(stage.label)}
          >
            {text}
          </text>
        ))}
        {stage.bandWords.length > 0 && (
          <text x={x + 8} y={last} fill={QUIET}>
            {stage.bandWords.join(', ')}
          </text>
        )}
      </a>
      {stage.citations.length > 0 && (
        <text x={x + 8} y={stage.bandWords.length > 0 ? last + LINE_HEIGHT : last} fill={QUIET}>
          sources
          <NumberLinks of={stage.citations} sources={sources} most={5} />
        </text>
      )}
    </g>
  );
}

function Arrow({ line, sources }: { line: Line; sources: Sources }) {
  const { points, label, descents } = line;
  const isPlanned = descents.every(({ happened }) => !happened);
  const sentences = descents.map(({ sentence }) => sentence).filter(Boolean);
  return (
    <g class={isPlanned ? 'edge planned' : 'edge'}>
      {sentences.length > 0 && <title>{sentences.join(' ')}</title>}
      <path
        d={smoothPath(points)}
        fill="none"
        stroke={QUIET}
        stroke-dasharray={isPlanned ? '4 3' : undefined}
        marker-end="url(#later)"
      />
      <text
        class="halo"
        {...label}
        y={label.y - 3}
        fill={QUIET}
        text-anchor="middle"
        font-size="10"
      >
        {stepLabel(descents)}
        <NumberLinks
          of={descents.flatMap(({ citations }) => citations)}
          sources={sources}
          most={2}
        />
      </text>
    </g>
  );
}
