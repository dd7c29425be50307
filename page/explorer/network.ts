import Sigma from 'sigma';
import { layerDashed, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from 'sigma/rendering';
import type { NetworkAnswer } from '../../src/pages/network/network-answer';
import { graphOf } from './network-graph';
import { addKeys } from './network-keys';
import { addSearch } from './network-search';
import { SDF_CROSS, SDF_DOWN } from './network-shapes';
import { colourOf } from './style-colours';

type Shown = 'all' | 'near' | 'far';

/** Draws a whole network of up to thousands of nodes by WebGL, to be zoomed, searched and followed. */
export function drawNetwork(place: HTMLElement, network: NetworkAnswer): void {
  const { colour, size, record = '', tie = '' } = place.dataset;
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.tabIndex = 0;
  stage.setAttribute('role', 'application');
  stage.setAttribute(
    'aria-label',
    `The whole network of ${network.nodes.length}. Arrow keys move it, plus and minus zoom, 0 shows all. Search for a node above; the table of measures has all of them as links.`,
  );
  place.append(stage);
  const colours = Array.from({ length: 8 }, (_, index) => colourOf(place, `c${index} probe`));
  const graph = graphOf(network, colour as 'group', size as 'degree', colours);
  const line = colourOf(place, 'probe-line');
  const link = colourOf(place, 'probe-link');
  const renderer = new Sigma(graph, stage, {
    customNodeState: { shown: 'all' as Shown },
    customEdgeState: { shown: 'all' as Shown },
    primitives: {
      nodes: {
        shapes: [sdfCircle(), sdfSquare(), sdfDiamond(), sdfTriangle(), SDF_DOWN, SDF_CROSS],
      },
      edges: {
        variables: { gap: { type: 'number', default: 0 } },
        layers: [
          layerDashed({
            dashSize: { value: 6, mode: 'pixels' },
            gapSize: { attribute: 'gap', mode: 'pixels' },
          }),
        ],
      },
    },
    styles: {
      nodes: [
        {
          x: { attribute: 'x' },
          y: { attribute: 'y' },
          size: { attribute: 'size' },
          color: { attribute: 'color' },
          shape: { attribute: 'shape' },
          label: { attribute: 'label' },
          labelColor: colourOf(place, 'probe-ink'),
        },
        {
          matchState: 'shown',
          cases: {
            far: { opacity: 0.12, label: '' },
            near: { labelVisibility: 'visible', depth: 'topNodes' },
          },
        },
      ],
      edges: [
        { size: { attribute: 'size' }, color: line, opacity: 0.35, gap: { attribute: 'gap' } },
        {
          matchState: 'shown',
          cases: {
            far: { visibility: 'hidden' },
            near: { color: link, opacity: 1, depth: 'topEdges' },
          },
        },
      ],
    },
    settings: { enableEdgeEvents: true, labelRenderedSizeThreshold: 7, gestureTarget: 'shared' },
  });
  const light = (node: string | null) => {
    const near = new Set(node === null ? [] : [node, ...graph.neighbors(node)]);
    const shownIf = (isNear: boolean): Shown => (node === null ? 'all' : isNear ? 'near' : 'far');
    for (const each of graph.nodes())
      renderer.setNodeState(each, { shown: shownIf(near.has(each)) });
    for (const edge of graph.edges())
      renderer.setEdgeState(edge, {
        shown: shownIf(node !== null && graph.extremities(edge).includes(node)),
      });
  };
  const idOf = (node: string) => graph.getNodeAttribute(node, 'id');
  renderer.on('enterNode', ({ node }) => light(node));
  renderer.on('leaveNode', () => light(null));
  renderer.on('clickNode', ({ node }) => location.assign(record + idOf(node)));
  renderer.on('clickEdge', ({ edge }) => {
    const [one = '', other = ''] = graph.extremities(edge).map(idOf);
    location.assign(`${tie}&${new URLSearchParams({ one, other })}`);
  });
  const camera = renderer.getCamera();
  addSearch(stage, {
    labels: new Map(graph.mapNodes((node, { label }) => [label, node])),
    find: (node) => {
      light(node);
      const place = node === null ? undefined : renderer.getNodeDisplayData(node);
      if (place) camera.setState({ x: place.x, y: place.y, ratio: 0.4 });
    },
    hrefOf: (node) => record + idOf(node),
  });
  addKeys(stage, camera);
  stage.dataset['nodes'] = String(graph.order);
}
