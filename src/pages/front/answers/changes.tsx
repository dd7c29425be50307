import { readable } from '../../../kernel/text';
import { spokenDate } from '../../layout/spoken-date';
import { Bars } from './bars';

export interface ChangesAnswer {
  readonly changes: {
    readonly from: string;
    readonly to: string;
    readonly groups: readonly { readonly kind: string; readonly totalCount: number }[];
  } | null;
}

/** How much changed between two meetings, by what happened. */
export function ChangesInWords({ changes }: ChangesAnswer) {
  if (!changes || changes.groups.length === 0) return null;
  const sum = changes.groups.reduce((all, { totalCount }) => all + totalCount, 0);
  return (
    <>
      <p>
        {sum} changes are on record between {spokenDate(changes.from)} and {spokenDate(changes.to)}.
      </p>
      <Bars
        rows={changes.groups.map(({ kind, totalCount }) => ({
          name: readable(kind),
          value: totalCount,
        }))}
      />
    </>
  );
}
