import { enumerate } from '../../../kernel/text';
import { Bars } from './bars';
import type { Ref } from './card';
import { RecordLink } from './record-link';

export interface CoMembershipAnswer {
  readonly shown: {
    readonly coMembership: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly overlap: number;
        readonly pair: readonly Ref[];
        readonly shared: { readonly nodes: readonly { readonly record: Ref | null }[] };
      }[];
    };
  } | null;
}

const SHOWN = 4;

/** Which committees shared most members, as far as sources show it. */
export function CoMembershipInWords({ shown }: CoMembershipAnswer) {
  const [most] = shown?.coMembership.nodes ?? [];
  const [one, other] = most?.pair ?? [];
  if (!shown || !most || !one || !other) return null;
  const names = most.shared.nodes.flatMap(({ record }) => (record ? [record.label] : []));
  return (
    <>
      <p>
        Sources show {shown.coMembership.totalCount} pairs of committees that shared members. Most,{' '}
        {most.overlap}, were in both <RecordLink to={one} /> and <RecordLink to={other} />
        {names.length === most.overlap && (
          <>
            : <bdi>{enumerate(names)}</bdi>
          </>
        )}
        .
      </p>
      <Bars
        rows={shown.coMembership.nodes.slice(0, SHOWN).map(({ pair, overlap }) => ({
          name: pair.map(({ label }) => shortName(label)).join(' and '),
          value: overlap,
        }))}
      />
    </>
  );
}

/** The acronym at the end of a name, where it has one. */
function shortName(label: string): string {
  return /\(([^()]+)\)$/.exec(label)?.[1] ?? label;
}
