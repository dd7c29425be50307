import { askedData } from '../../pages/asked-data';
import type { AroundAsked, AroundData } from '../../pages/around/around-data';
import type { LineageAnswer } from '../../pages/lineage/render-lineage';
import type { RecordPictures } from '../../pages/record/record-pictures';
import type { View } from '../../pages/view';

/** So many neighbours, and steps of a lineage, a record shows of itself; the rest is behind a link. */
const [NEIGHBOURS, STEPS] = [12, 16];

/** What the page of a record draws of how it hangs together with others. */
export async function recordPictures(
  { ask }: View,
  { id, label, url, __typename }: { id: string; label: string; url: string; __typename: string },
  asOf: string | null,
): Promise<RecordPictures> {
  const asked: AroundAsked = { id, depth: 1, only: [], relations: [], open: [], asOf };
  const day = asOf ? { asOf } : {};
  const [lineage, around] = await Promise.all([
    ask('LineagePage', { of: id, depth: 1, first: STEPS, ...day }),
    ask('AroundPage', { of: id, depth: 1, first: NEIGHBOURS, ...day }),
  ]);
  const [{ laidLineage }, { stateOf }] = await Promise.all([
    import('../../pages/lineage/lineage-picture.js'),
    import('../../pages/around/around-state.js'),
  ]);
  const data = askedData<LineageAnswer>(lineage)?.lineage;
  const near = askedData<AroundData>(around);
  const node = { id, label, url, __typename };
  return {
    lineage: data && data.edges.length > 0 ? await laidLineage(data, id) : null,
    around: near?.neighbourhood ? stateOf(asked, [{ ...near, node }]) : null,
  };
}
