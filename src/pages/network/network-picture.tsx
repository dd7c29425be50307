import { Picture } from '../pictures/picture';
import type { View } from '../view';
import { daysInWords, type AskedNetwork } from './asked-network';
import { categoriesIn, categoryOf, categoryShape } from './categories';
import { isAttested, tieHref } from './links';
import { MEASURE_NAMES } from './measures';
import type { NetworkAnswer, DrawnNode } from './network-answer';
import { HEIGHT, placed, WIDTH, type PlacedNode } from './placed';
import { NodeShape } from './shape';

interface Props {
  readonly network: NetworkAnswer;
  readonly asked: AskedNetwork;
  readonly title: string;
  readonly view: View;
}

/** A network as a drawing with links: nodes lead to records, and lines to what ties them. */
export function NetworkPicture({ network, asked, title, view }: Props) {
  const { colour, size } = asked;
  const nodes = placed(network.nodes, size, nameOf);
  const at = new Map(nodes.map((node) => [node.index, node]));
  return (
    <Picture
      id="network"
      title={title}
      asOf={null}
      view={view}
      legend={<Legend network={network} asked={asked} />}
    >
      <svg
        class="network"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        aria-label={`${title}${daysInWords(asked)}. The tables below have the same.`}
        role="group"
      >
        <g class="ties" aria-hidden="true">
          {[...network.edges].reverse().map((edge) => {
            const [one, other] = [at.get(edge.one), at.get(edge.other)] as [PlacedNode, PlacedNode];
            return (
              <a
                key={`${edge.one} ${edge.other}`}
                href={tieHref(view, asked, one, other)}
                tabIndex={-1}
                data-one={edge.one}
                data-other={edge.other}
              >
                <title>
                  {one.label} and {other.label}: {edge.overlap}, {edge.certain} certain
                </title>
                <line
                  class={isAttested(edge) ? 'tie certain' : 'tie'}
                  x1={one.x}
                  y1={one.y}
                  x2={other.x}
                  y2={other.y}
                  stroke-width={Math.min(6, 0.5 + 0.5 * edge.overlap)}
                />
              </a>
            );
          })}
        </g>
        {[...nodes].reverse().map((node) => (
          <Node key={node.id} node={node} colour={colour} size={size} view={view} />
        ))}
      </svg>
    </Picture>
  );
}

/** A name that fits beside its node. */
function nameOf({ label }: DrawnNode): string {
  const short = /\(([^()]{2,20})\)$/.exec(label)?.[1] ?? label;
  return short.length > 26 ? `${short.slice(0, 25)}…` : short;
}

function Node({
  node,
  colour,
  size,
  view,
}: {
  node: PlacedNode;
  colour: AskedNetwork['colour'];
  size: AskedNetwork['size'];
  view: View;
}) {
  const { id, label, index, x, y, r, isNamed } = node;
  const category = categoryOf(node, colour);
  const told = `${label}, ${category.name}, ${MEASURE_NAMES[size]} ${node[size] ?? 'not known'}`;
  return (
    <a
      href={`${view.base}r/${id}`}
      class={isNamed ? 'node' : 'node unnamed'}
      aria-label={told}
      data-node={index}
    >
      <title>{told}</title>
      <NodeShape shape={categoryShape(category)} colour={category.index} x={x} y={y} r={r} />
      <text x={node.textX} y={node.textY} text-anchor={node.anchor}>
        {nameOf(node)}
      </text>
    </a>
  );
}

function Legend({ network, asked }: { network: NetworkAnswer; asked: AskedNetwork }) {
  return (
    <span class="legend">
      {categoriesIn(network, asked.colour).map((category) => (
        <span key={category.index}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
            <NodeShape shape={categoryShape(category)} colour={category.index} x={0} y={0} r={6} />
          </svg>{' '}
          {category.name} ({category.count})
        </span>
      ))}
      <span>
        <svg viewBox="0 0 30 10" width="30" height="10" aria-hidden="true">
          <line class="tie certain" x1="0" y1="5" x2="30" y2="5" stroke-width="2" />
        </svg>{' '}
        at least one is certain
      </span>
      <span>
        <svg viewBox="0 0 30 10" width="30" height="10" aria-hidden="true">
          <line class="tie" x1="0" y1="5" x2="30" y2="5" stroke-width="2" />
        </svg>{' '}
        none is certain
      </span>
      <span>the larger, the higher: {MEASURE_NAMES[asked.size]}</span>
    </span>
  );
}
