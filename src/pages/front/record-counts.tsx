import { readable } from '../../kernel/text';

/** What several records of these are called where that is no `s` more. */
const SEVERAL: Readonly<Record<string, string>> = {
  Activity: 'activities',
  CcTld: 'ccTLDs',
  Person: 'people',
  Policy: 'policies',
  Territory: 'territories',
};

const severalOf = (noun: string) => SEVERAL[noun] ?? `${readable(noun)}s`;

/** How many records of each type there are, most first. */
export function RecordCounts({
  counts,
}: {
  counts: readonly { readonly noun: string; readonly count: number }[];
}) {
  const sum = counts.reduce((all, { count }) => all + count, 0);
  const ordered = [...counts].sort((one, other) => other.count - one.count);
  return (
    <>
      <p>{sum} records:</p>
      <dl class="counts">
        {ordered.map(({ noun, count }) => (
          <div key={noun}>
            <dt>{severalOf(noun)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
