import { loadDagre, type Dagre, type DagreGraph } from './dagre';
import { lineBetween, middle, type Point, type Rect } from '../pictures/geometry';
import { bandAround, undatedLane } from './lineage-bands';
import { boxLines, BOX_WIDTH } from './lineage-box';
import { compacted, movedWith, type Movable } from './lineage-compact';
import type { Descended, LineageGraph, Stage } from './lineage-graph';
import { inOrderOfTime, type LineageColumn } from './lineage-order';

/** All that connects two records of a lineage, as one line. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly descents: readonly Descended[];
  readonly points: readonly Point[];
  readonly label: Point;
}

export interface LineageLayout {
  readonly boxes: ReadonlyMap<string, Rect>;
  /** What came about by steps, around these. */
  readonly bands: ReadonlyMap<string, Rect>;
  readonly lines: readonly Line[];
  /** Where a year begins, or what is planned. */
  readonly heads: readonly {
    readonly x: number;
    readonly text: string;
    readonly isPlanned: boolean;
    /** Below how many others it stands. */
    readonly row: number;
  }[];
  /** What has no day, below all else; null where all has. */
  readonly undated: Rect | null;
  readonly width: number;
  readonly height: number;
}

/** How far a box stands to the right of those of earlier days in its column: so no day is left of one before it. */
const STAIR = 10;
const TOP = 44;
const LETTER = 5;

/**
 * Places a lineage from left to right: dagre routes its lines with as few crossings as it finds,
 * between columns that it is made to keep in the order of time.
 */
export async function layOutLineage(lineage: LineageGraph): Promise<LineageLayout> {
  return placed(await loadDagre(), lineage);
}

function placed(dagre: Dagre, { stages, descents }: LineageGraph): LineageLayout {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const withBand = new Set(stages.flatMap(({ band }) => band ?? []));
  const boxed = stages.filter(({ id }) => !withBand.has(id));
  const pairs = pairsOf(descents.filter(({ isOfBand }) => !isOfBand));
  const { columns, undated } = inOrderOfTime(boxed, pairs);
  const columnOf = new Map(
    columns.flatMap(({ members }, at) => members.map(({ id }) => [id, at] as const)),
  );
  const graph = new dagre.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 20, edgesep: 14, ranksep: 22 });
  const steps = Math.max(0, ...columns.flatMap(({ members }) => members.map(({ step }) => step)));
  const width = BOX_WIDTH + steps * STAIR;
  keepInTime(graph, columns, (id) => ({ width, height: boxLines(byId.get(id) as Stage).height }));
  // A band without a box in it would be a box without a size.
  const drawn = boxed.flatMap(({ id, band }) => (band && columnOf.has(id) ? [band] : []));
  for (const band of new Set(drawn)) graph.setNode(bandKey(band), {});
  for (const { id, band } of boxed)
    if (band && columnOf.has(id)) graph.setParent(id, bandKey(band));
  const routed = pairs.filter(({ from, to }) => columnOf.has(from) && columnOf.has(to));
  for (const { from, to, descents: all } of routed) {
    const label = { width: widthOfLabel(all), height: 16, labelpos: 'c' as const };
    const [left, right] = isForward(columnOf, from, to) ? [from, to] : [to, from];
    graph.setEdge(left, right, label, `${from} ${to}`);
  }
  try {
    dagre.layout(graph);
  } catch {
    // It cannot route some lines, such as those of which both ends come to lie in one place; then all go straight.
    for (const { v, w, name } of graph.edges()) if (name !== 'time') graph.removeEdge(v, w, name);
    routed.length = 0;
    dagre.layout(graph);
  }

  const boxOf = ({ id, step }: LineageColumn['members'][number]) => {
    const { x = 0, y = 0, height = 0 } = graph.node(id);
    return {
      x: step * STAIR,
      y: y - height / 2 + TOP,
      width: BOX_WIDTH,
      height,
      at: x - width / 2,
    };
  };
  const labels = routed.map(({ from, to, descents: all }) => {
    const [left, right] = isForward(columnOf, from, to) ? [from, to] : [to, from];
    const { x = 0, y = 0, points = [] } = graph.edge(left, right, `${from} ${to}`);
    const size = { width: widthOfLabel(all), height: 16 };
    return { left, right, x, y: y + TOP - 12, ...size, points: [...points] };
  });
  const columnsNow: Movable[] = columns.map(({ members }) => {
    const parts = members.map(boxOf);
    const after = labels.flatMap((label, index) => {
      const end = members.find(({ id }) => id === label.right);
      return end ? [{ of: columns.length + index, right: label.width, x: end.step * STAIR }] : [];
    });
    return { left: parts[0]?.at ?? 0, step: STAIR * (steps + 1), parts, after };
  });
  const labelsNow: Movable[] = labels.map(({ left, x, y, width: wide, height }) => {
    const of = columnOf.get(left) ?? 0;
    const start = columns[of]?.members.find(({ id }) => id === left);
    const right = (start?.step ?? 0) * STAIR + BOX_WIDTH;
    const parts = [{ x: 0, y, width: wide, height }];
    return { left: x - wide / 2, step: 0, parts, after: [{ of, right, x: 0 }] };
  });
  const lefts = compacted([...columnsNow, ...labelsNow]);
  const moves = columnsNow.map(({ left }, index) => ({ from: left, to: lefts[index] ?? 0 }));
  const boxes = new Map<string, Rect>(
    columns.flatMap(({ members }, index) =>
      members.map((member) => {
        const { at: _at, ...box } = boxOf(member);
        return [member.id, { ...box, x: box.x + (lefts[index] ?? 0) }] as const;
      }),
    ),
  );
  const bands = new Map(
    [...withBand].map(
      (id) =>
        [
          id,
          bandAround(
            stages.filter(({ band }) => band === id),
            boxes,
          ),
        ] as const,
    ),
  );
  const rights = [...boxes.values()].map((box) => box.x + box.width);
  const dated = {
    width: Math.max(BOX_WIDTH, ...rights) + 10,
    height: (graph.graph().height ?? 0) + TOP,
  };
  const rects = new Map([...boxes, ...bands]);
  const lane = undatedLane(
    undated.map((id) => byId.get(id) as Stage),
    dated,
    rects,
    pairs,
  );
  for (const id of undated) boxes.set(id, rects.get(id) as Rect);
  const lines = pairs.flatMap((pair): Line[] => {
    const { from, to } = pair;
    const [start, end] = [rects.get(from), rects.get(to)];
    if (!start || !end) return [];
    const index = routed.indexOf(pair);
    const label = labels[index];
    if (!label) {
      const points = lineBetween(start, end);
      return [{ ...pair, points, label: middle(...points) }];
    }
    const centre = {
      x: (lefts[columns.length + index] ?? 0) + label.width / 2,
      y: label.y + 12,
    };
    const moved = label.points.map(({ x, y }) => ({ x: movedWith(x, moves), y: y + TOP, was: x }));
    const forward = isForward(columnOf, from, to);
    const points = wayBy(forward ? [start, end] : [end, start], centre, moved, label.x);
    return [{ ...pair, points: forward ? points : points.reverse(), label: centre }];
  });
  return {
    boxes,
    bands,
    lines,
    heads: headsOf(columns, byId, boxes),
    undated: lane,
    width: Math.max(dated.width, lane ? lane.x + lane.width : 0),
    height: lane ? lane.y + lane.height : dated.height,
  };
}

/** From a box to another that stands to the right of it, by its words and around what stands between. */
function wayBy(
  [left, right]: readonly [Rect, Rect],
  words: Point,
  points: readonly (Point & { readonly was: number })[],
  wordsWere: number,
): Point[] {
  const [first, last] = [left.x + left.width, right.x];
  return [
    { x: first, y: points[0]?.y ?? left.y },
    ...points.filter(({ x, was }) => was < wordsWere && x > first && x < words.x),
    words,
    ...points.filter(({ x, was }) => was > wordsWere && x > words.x && x < last),
    { x: last, y: points.at(-1)?.y ?? right.y },
  ].map(({ x, y }) => ({ x, y }));
}

/** Between two columns stands a hidden node that comes after the one and before the other, so that ranks are columns. */
function keepInTime(
  graph: DagreGraph,
  columns: readonly LineageColumn[],
  sizeOf: (id: string) => { width: number; height: number },
): void {
  const key = (index: number) => `column ${index}`;
  const tie = { minlen: 1, weight: 0 };
  for (let index = 0; index <= columns.length; index++)
    graph.setNode(key(index), { width: 0, height: 0 });
  for (const [index, { members }] of columns.entries())
    for (const { id } of members) {
      graph.setNode(id, sizeOf(id));
      graph.setEdge(key(index), id, { ...tie }, 'time');
      graph.setEdge(id, key(index + 1), { ...tie }, 'time');
    }
}

const bandKey = (id: string) => `band ${id}`;
const isForward = (columns: ReadonlyMap<string, number>, from: string, to: string) =>
  (columns.get(from) ?? 0) < (columns.get(to) ?? 0);

const widthOfLabel = (descents: readonly Descended[]) => stepLabel(descents).length * LETTER + 40;

/** What a line says: each of its relations once. */
export function stepLabel(descents: readonly Descended[]): string {
  return [...new Set(descents.map(({ word }) => word))].join(', ');
}

function pairsOf(descents: readonly Descended[]) {
  const pairs = new Map<string, { from: string; to: string; descents: Descended[] }>();
  for (const descent of descents) {
    const { from, to } = descent;
    const key = `${from} ${to}`;
    const pair = pairs.get(key) ?? { from, to, descents: [] };
    pairs.set(key, pair);
    pair.descents.push(descent);
  }
  return [...pairs.values()];
}

/** The year above the first box of each, and what is planned apart. */
function headsOf(
  columns: readonly LineageColumn[],
  stages: ReadonlyMap<string, Stage>,
  boxes: ReadonlyMap<string, Rect>,
) {
  const heads = new Map<string, { x: number; text: string; isPlanned: boolean }>();
  for (const { members, isPlanned } of columns)
    for (const { id } of members) {
      const text = isPlanned ? 'planned' : (stages.get(id)?.date?.slice(0, 4) ?? '');
      const x = boxes.get(id)?.x ?? 0;
      if (x < (heads.get(text)?.x ?? Infinity)) heads.set(text, { x, text, isPlanned });
    }
  let last = { x: -Infinity, row: 0 };
  return [...heads.values()]
    .sort((a, b) => a.x - b.x)
    .map((head) => {
      // Years that nearly coincide stand below each other.
      const row = head.x - last.x < 40 ? last.row + 1 : 0;
      last = { x: head.x, row };
      return { ...head, row };
    });
}
