import { titleOf } from '../../model/titles';
import type { ShownDispute } from './record';
import { Marks, type Sources } from './sources';

/** Fields on which sources disagree, each with what is shown and what another source says. */
export function DisputeBox({
  disputes,
  sources,
}: {
  disputes: readonly ShownDispute[];
  sources: Sources;
}) {
  if (disputes.length === 0) return null;
  return (
    <section class="disputed" aria-labelledby="disputed">
      <h2 id="disputed">Where sources disagree</h2>
      <ul>
        {disputes.map(({ id, field, value, shownValue, citations }) => (
          <li key={id}>
            {titleOf(field)}: shown is <bdi>{shownValue ?? 'nothing'}</bdi>; another source says{' '}
            <bdi>{value}</bdi> <Marks of={citations} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
