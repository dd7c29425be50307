import { linkWithin } from '../layout/links';
import { Picture } from '../pictures/picture';
import type { Sources } from '../record/sources';
import type { View } from '../view';
import { LineageDrawing } from './lineage-drawing';
import { lineageGraph, type LineageData, type LineageGraph } from './lineage-graph';
import { nearest } from './lineage-nearest';
import { layOutLineage, type LineageLayout } from './lineage-layout';

/** A lineage with its places, ready to be drawn. */
export interface LaidLineage {
  /** What is drawn, and all that was answered, which a table has. */
  readonly graph: LineageGraph;
  readonly whole: LineageGraph;
  readonly layout: LineageLayout;
  readonly truncatedBy: string | null;
}

/** More than these nobody reads on a screen, and to place a hundred takes this thread a second. */
const MOST_DRAWN = 40;

export async function laidLineage(data: LineageData, of: string | null): Promise<LaidLineage> {
  const whole = lineageGraph(data, of);
  const graph = nearest(data, MOST_DRAWN, of);
  const truncatedBy = data.truncatedBy ?? (data.truncated ? 'FIRST' : null);
  return { graph, whole, layout: await layOutLineage(graph), truncatedBy };
}

const LEFT_OUT: Readonly<Record<string, string>> = {
  DEPTH: 'Records that are further away are left out.',
  FIRST: 'There is more than is shown; nearer records come first.',
  BUDGET: 'The search ended before everything was found.',
};

/** A lineage in its frame, with what its marks mean and what is left out. */
export function LineagePicture({
  lineage: { graph, whole, layout, truncatedBy },
  title,
  asOf = null,
  sources,
  view,
}: {
  readonly lineage: LaidLineage;
  readonly title: string;
  readonly asOf?: string | null;
  readonly sources: Sources;
  readonly view: View;
}) {
  return (
    <Picture
      id="lineage-picture"
      title={title}
      asOf={asOf}
      view={view}
      legend={
        <span class="about">
          From left to right in the order of time: no box is left of one of an earlier day. An arrow
          leads to what followed from the other.
          {layout.bands.size > 0 && ' A band holds the steps by which something came about.'}
          {graph.stages.some(({ isPlanned }) => isPlanned) &&
            ' Dashed boxes at the right are only planned.'}
          {graph.stages.length < whole.stages.length &&
            ` The ${graph.stages.length} nearest of ${whole.stages.length} records are drawn; the table has all.`}
          {truncatedBy && ` ${LEFT_OUT[truncatedBy] ?? ''}`}
        </span>
      }
    >
      <LineageDrawing {...{ title, graph, layout, sources }} link={linkWithin(view.base)} />
    </Picture>
  );
}
