import { AroundPart } from '../around/around-part';
import type { AroundState } from '../around/around-state';
import type { LaidLineage } from '../lineage/lineage-picture';
import { LineagePart } from '../lineage/lineage-part';
import type { View } from '../view';
import type { Named } from './record';
import type { Sources } from './sources';

/** What is drawn of how a record hangs together with others; null where nothing is known. */
export interface RecordPictures {
  readonly lineage: LaidLineage | null;
  readonly around: AroundState | null;
}

export function PicturesOfRecord({
  record: { id, label },
  pictures: { lineage, around },
  sources,
  view,
}: {
  readonly record: Named;
  readonly pictures: RecordPictures;
  readonly sources: Sources;
  readonly view: View;
}) {
  return (
    <>
      {lineage && <LineagePart {...{ lineage, id, label, sources, view }} />}
      {around && around.part.ties.length > 0 && (
        <AroundPart state={around} {...{ sources, view }} />
      )}
    </>
  );
}
