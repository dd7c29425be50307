import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import { linkToServer, linkWithin } from '../layout/links';
import { savedPicture } from '../pictures/saved-picture';
import { isolated } from '../pictures/words';
import type { Named } from '../record/record';
import { SourceList, Sources } from '../record/sources';
import { ShownTools, type ShownView } from '../tools/shown-view';
import type { View } from '../view';
import { LineageDrawing } from './lineage-drawing';
import type { LineageData } from './lineage-graph';
import { laidLineage, LineagePicture } from './lineage-picture';
import { LineageTable } from './lineage-table';

export interface LineageAsked {
  readonly direction: string;
  readonly depth: number;
  readonly asOf: string | null;
}

/** What the operation of the page answers. */
export interface LineageAnswer {
  readonly node: Named;
  readonly lineage: LineageData;
}

interface Props {
  readonly answer: LineageAnswer;
  readonly asked: LineageAsked;
  readonly view: View;
}

/** The ways in which a lineage can be asked for, as the form says them. */
export const DIRECTIONS: Readonly<Record<string, string>> = {
  BOTH: 'both ways',
  ANCESTORS: 'what led to it',
  DESCENDANTS: 'what followed from it',
};

const titleFor = ({ label }: Named) => `Lineage of ${isolated(label)}`;

/** The page of a lineage: a picture in the order of time, and the same as a table. */
export async function renderLineage({ answer, asked, view }: Props): Promise<string> {
  const { node, lineage: data } = answer;
  const lineage = await laidLineage(data, node.id);
  const sources = new Sources(linkWithin(view.base));
  const title = titleFor(node);
  const link = linkWithin(view.base);
  const page = (
    <Document
      title={`${title} – ccNSO Graph`}
      description={`What led to ${node.label} and what followed from it, in the order of time, with sources.`}
      view={view}
    >
      <p class="kind">
        <a href={link(node)}>
          <bdi>{node.label}</bdi>
        </a>
      </p>
      <h1>
        Lineage of <bdi>{node.label}</bdi>
      </h1>
      <LineageForm asked={asked} />
      {lineage.graph.descents.length === 0 ? (
        <p class="unknown">No source says what led to it, or what followed from it.</p>
      ) : (
        <>
          <LineagePicture {...{ lineage, title, sources, view }} asOf={asked.asOf} />
          <h2 id="table">The same as a table</h2>
          <LineageTable graph={lineage.whole} sources={sources} link={link} />
        </>
      )}
      <SourceList sources={sources} />
      <ShownTools shown={shownLineage(answer, asked)} view={view} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}

/** A lineage as it is cited, with its steps and what ties them as tables. */
export function shownLineage({ node, lineage }: LineageAnswer, asked: LineageAsked): ShownView {
  const { direction, depth, asOf } = asked;
  const day: Record<string, string> = asOf ? { asOf } : {};
  const graph = new URLSearchParams({
    format: 'gexf',
    what: 'lineage',
    of: node.id,
    direction,
    depth: String(depth),
    ...day,
  });
  return {
    path: `r/${node.id}/lineage`,
    title: `Lineage of ${node.label}`,
    asOf,
    operation: { name: 'LineagePage', variables: { of: node.id, direction, depth, ...day } },
    data: { steps: lineage.timeline, ties: lineage.edges },
    graph: `export?${graph}`,
    isDrawn: true,
  };
}

/** The picture alone, as a file. */
export async function lineageSvg({ answer, asked, view }: Props): Promise<string> {
  const { node, lineage: data } = answer;
  const { graph, whole, layout } = await laidLineage(data, node.id);
  const title = titleFor(node);
  const [drawn, all] = [graph.stages.length, whole.stages.length];
  const about = [
    `${DIRECTIONS[asked.direction]}, ${asked.depth} steps`,
    ...(asked.asOf ? [`as of ${asked.asOf}`] : []),
    ...(drawn < all ? [`the ${drawn} nearest of ${all} records`] : []),
  ].join(', ');
  const size = { width: layout.width + 28, height: layout.height + 28 };
  const link = linkToServer(view);
  return savedPicture(
    { ...size, title, about, view },
    <LineageDrawing {...{ title, graph, layout, link }} sources={new Sources(link)} />,
  );
}

function LineageForm({ asked: { direction, depth, asOf } }: { asked: LineageAsked }) {
  return (
    <form class="day" aria-label="What the lineage shows">
      <label>
        Show{' '}
        <select name="direction">
          {Object.entries(DIRECTIONS).map(([value, words]) => (
            <option key={value} value={value} selected={value === direction}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Steps <input type="number" name="depth" min="1" max="20" value={depth} />
      </label>
      <label>
        Until <input type="date" name="asof" value={asOf ?? ''} />
      </label>
      <button type="submit">Show</button>
    </form>
  );
}
