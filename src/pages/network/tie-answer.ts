import type { Data } from '../question/data';
import type { View } from '../view';
import { networkVariables, type AskedNetwork } from './asked-network';

interface Paged extends Data {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Named {
  readonly id: string;
  readonly url: string;
  readonly label: string;
}

/** What ties two records: the facts of the tie itself, and the rows of what it rests on. */
export interface ShownTie {
  readonly pair: readonly Named[];
  readonly facts: Data;
  readonly shared: Paged;
}

/** The published operation that answers what ties these two, and what it is asked with. */
export function tieOperation(
  asked: AskedNetwork,
  ids: { one: string; other: string; after?: string },
) {
  const { between: _between, ...counted } = networkVariables(asked);
  if (asked.between === 'memberships') {
    const { roles: _roles, body: _body, ...days } = counted;
    return { name: 'MembershipTiePage', variables: { ...days, ...ids } };
  }
  const of = asked.between === 'people' ? 'PERSON' : 'COMMITTEE';
  return { name: 'TiePage', variables: { of, ...counted, ...ids } };
}

/** The tie, or null where there is none. */
export async function answeredTie(
  { name, variables }: ReturnType<typeof tieOperation>,
  { ask }: View,
): Promise<{ tie: ShownTie | null; faults: readonly string[] }> {
  const { data, errors } = await ask(name, variables);
  const faults = (errors ?? []).map(({ message }) => message);
  if (!data || faults.length > 0) return { tie: null, faults };
  return { tie: name === 'TiePage' ? ofPair(data) : ofMemberships(data), faults };
}

function ofPair(data: Data): ShownTie | null {
  const { analytics } = data as unknown as {
    analytics: { coMembership: { nodes: readonly (Data & ShownTie)[] } | null };
  };
  const [found] = analytics.coMembership?.nodes ?? [];
  if (!found) return null;
  const { pair, shared, ...facts } = found;
  return { pair, shared, facts };
}

function ofMemberships(data: Data): ShownTie | null {
  const { memberships } = data as unknown as {
    memberships: Paged & { edges: readonly { node: { holder: Named; body: Named } & Data }[] };
  };
  const [first] = memberships.edges;
  if (!first) return null;
  const edges = memberships.edges.map(({ node, ...edge }) => {
    const { holder: _holder, body: _body, ...membership } = node;
    return { ...edge, node: membership };
  });
  const { holder, body } = first.node;
  return { pair: [holder, body], shared: { ...memberships, edges }, facts: {} };
}
