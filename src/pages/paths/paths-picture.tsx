import type { AroundGraph } from '../around/around-graph';
import { TiesTable } from '../around/ties-table';
import { linkWithin } from '../layout/links';
import { Picture } from '../pictures/picture';
import { isolated } from '../pictures/words';
import type { Sources } from '../record/sources';
import type { View } from '../view';
import { pathRows, type PathsData } from './path-rows';
import { PathsDrawing } from './paths-drawing';

/** The paths between two records, each as a row, and the same as tables. */
export function PathsPicture({
  data,
  sources,
  view,
}: {
  readonly data: PathsData;
  readonly sources: Sources;
  readonly view: View;
}) {
  const rows = pathRows(data);
  const [first] = rows;
  if (!first || first.records.length === 0)
    return <p class="unknown">Nothing on record connects the two.</p>;
  const [from, to] = [first.records[0], first.records.at(-1)];
  const title = `What connects ${isolated(from?.label ?? '')} and ${isolated(to?.label ?? '')}`;
  const link = linkWithin(view.base);
  return (
    <>
      <Picture
        id="paths-picture"
        title={title}
        asOf={null}
        view={view}
        legend={
          <span class="about">
            Each row is a path of its own; an arrow goes the way of its relation.
            {data.more && ' There are more paths of the same length.'}
            {data.truncated && ' The search was ended before all were found.'}
          </span>
        }
      >
        <PathsDrawing {...{ title, rows, sources, link }} />
      </Picture>
      {rows.map(({ records, hops, length }, index) => {
        const neighbours: AroundGraph['neighbours'] = new Map(
          records.map(({ id, label, url = null }) => [id, { id, label, url, noun: '' }]),
        );
        return (
          <section key={index} aria-labelledby={`path-${index + 1}`}>
            <h2 id={`path-${index + 1}`}>
              Path {index + 1} <span class="count">by {length}</span>
            </h2>
            <TiesTable
              ties={hops.flatMap(({ ties }) => ties)}
              neighbours={neighbours}
              sources={sources}
              link={link}
            />
          </section>
        );
      })}
    </>
  );
}
