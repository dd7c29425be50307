import { isolated } from '../pictures/words';
import type { Sources } from '../record/sources';
import type { View } from '../view';
import { LineagePicture, type LaidLineage } from './lineage-picture';

/** What stands of a lineage on the page of a record: its nearest steps, and a link to all of it. */
export function LineagePart({
  lineage,
  id,
  label,
  sources,
  view,
}: {
  readonly lineage: LaidLineage;
  readonly id: string;
  readonly label: string;
  readonly sources: Sources;
  readonly view: View;
}) {
  return (
    <section aria-labelledby="lineage">
      <h2 id="lineage">Lineage</h2>
      <LineagePicture
        lineage={lineage}
        title={`What led to ${isolated(label)}, and what followed from it`}
        sources={sources}
        view={view}
      />
      <p class="tools">
        <a href={`${view.base}r/${id}/lineage`}>The whole lineage, and the same as a table</a>
      </p>
    </section>
  );
}
