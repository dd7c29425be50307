import type { CutList } from './cut-list';

/** How much of a list is here, and where the rest is. */
export function ListCut({ cut }: { cut: CutList | null }) {
  if (!cut) return null;
  const { shown, total, more } = cut;
  const there =
    total === null
      ? `The first ${shown} are shown; there may be more`
      : `${shown} of ${total} shown`;
  return (
    <p class="cut">
      {there}. {more && <a href={more.href}>{more.words}</a>}
    </p>
  );
}
