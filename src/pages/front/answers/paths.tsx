import type { Ref } from './card';
import { RecordLink } from './record-link';

export interface PathsAnswer {
  readonly paths: {
    readonly paths: readonly {
      readonly steps: readonly {
        readonly from: Ref;
        readonly to: Ref;
        readonly links: readonly { readonly record: Ref | null }[];
      }[];
    }[];
  } | null;
}

/** What connects two records, as the chain from one to the other. */
export function PathInWords({ paths }: PathsAnswer) {
  const [path] = paths?.paths ?? [];
  const [first] = path?.steps ?? [];
  if (!paths || !path || !first) return null;
  return (
    <>
      <p>
        {paths.paths.length === 1
          ? 'One short path was found.'
          : `The most telling of the ${paths.paths.length} shortest paths that are shown:`}
      </p>
      <ol class="chain">
        <li>
          <RecordLink to={first.from} />
        </li>
        {path.steps.flatMap(({ to, links }) => {
          const via = links[0]?.record;
          return [
            ...(via
              ? [
                  <li key={via.id} class="via">
                    <RecordLink to={via} />
                  </li>,
                ]
              : []),
            <li key={to.id}>
              <RecordLink to={to} />
            </li>,
          ];
        })}
      </ol>
    </>
  );
}
