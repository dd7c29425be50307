import { valueName, Region } from '../../../model/vocabularies';
import { groupBy } from '../../../kernel/group-by';
import { enumerate } from '../../../kernel/text';
import { spokenDate } from '../../layout/spoken-date';
import type { Ref } from './card';
import { RecordLink } from './record-link';

export const COUNCIL_DAY = '2023-10-26';

interface Tenure {
  readonly certainty: string;
  readonly node: {
    readonly role: string;
    readonly region: string | null;
    readonly capacity: string | null;
    readonly holder: Ref & { readonly affiliations?: { readonly nodes: readonly Place[] } };
  };
}

interface Place {
  readonly affiliatedWith: { readonly territory?: { readonly region: string } };
}
export interface CouncilAnswer {
  readonly committee: {
    readonly memberships: { readonly totalCount: number; readonly edges: readonly Tenure[] };
  } | null;
}

/** Who is shown on the Council on a day: how many people, how certain, and from which regions. */
export function CouncilOnDay({ committee }: CouncilAnswer) {
  const edges = committee?.memberships.edges ?? [];
  if (edges.length === 0) return null;
  const people = new Map(edges.map(({ node }) => [node.holder.id, node.holder]));
  const certain = new Set(
    edges.filter(({ certainty }) => certainty === 'CERTAIN').map(({ node }) => node.holder.id),
  );
  const chairs = edges.filter(({ node }) => node.role === 'CHAIR').map(({ node }) => node.holder);
  const isWhole = edges.length === committee?.memberships.totalCount;
  return (
    <>
      <p>
        On {spokenDate(COUNCIL_DAY)}, {isWhole ? '' : 'at least '}
        {people.size} people are shown on the Council, {certain.size} of them for certain; the
        others are expected, as no source says that they had left. Liaisons and observers are not
        counted, nor is who is only possible.
        {chairs.length === 1 && chairs[0] && (
          <>
            {' '}
            <RecordLink to={chairs[0]} /> chaired it.
          </>
        )}
      </p>
      <Seats edges={edges} />
    </>
  );
}

const SIZE = 14;

/** A square for each person of a region: filled where certain, hatched where expected. */
function Seats({ edges }: { edges: readonly Tenure[] }) {
  const people = [...groupBy(edges, ({ node }) => node.holder.id).values()];
  const regions = groupBy(people, regionOf);
  const order = [...Object.values(Region.names ?? {}), NO_REGION, NOT_KNOWN];
  return (
    <table class="bars">
      <caption>Each person by region: filled certain, hatched expected</caption>
      <tbody>
        {order.map((region) => {
          const seats = (regions.get(region) ?? []).flatMap((terms) => bestOf(terms) ?? []);
          if (seats.length === 0) return null;
          const names = enumerate(
            seats.map(({ node, certainty }) => `${node.holder.label} (${certainty.toLowerCase()})`),
          );
          return (
            <tr key={region}>
              <th scope="row">{region}</th>
              <td>
                <svg
                  viewBox={`0 0 ${8 * SIZE} ${SIZE}`}
                  class="seats"
                  role="img"
                  aria-label={names}
                >
                  {seats.map(({ certainty, node }, index) => (
                    <rect
                      key={node.holder.id}
                      class={`bar ${certainty.toLowerCase()}`}
                      x={index * SIZE + 1}
                      y="1"
                      width={SIZE - 4}
                      height={SIZE - 4}
                    />
                  ))}
                </svg>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const [NO_REGION, NOT_KNOWN] = ['no region', 'not known'];

/** The region that one of somebody's terms names, else that of their ccTLDs; an appointee of a committee has none. */
function regionOf(terms: readonly Tenure[]): string {
  const named = terms.flatMap(({ node }) => node.region ?? []);
  const ofCcTlds = terms.flatMap(({ node }) =>
    (node.holder.affiliations?.nodes ?? []).flatMap(
      ({ affiliatedWith }) => affiliatedWith.territory?.region ?? [],
    ),
  );
  if (named.length === 0 && terms.some(({ node }) => node.capacity !== null)) return NO_REGION;
  const [region, ...others] = new Set(named.length > 0 ? named : ofCcTlds);
  return region && others.length === 0 ? valueName(Region, region) : NOT_KNOWN;
}

/** The most certain of somebody's terms. */
function bestOf(terms: readonly Tenure[]): Tenure | undefined {
  return terms.find(({ certainty }) => certainty === 'CERTAIN') ?? terms[0];
}
