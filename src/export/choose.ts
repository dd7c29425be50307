import { Refusal } from '../kernel/errors';
import { ALL_DAYS } from '../kernel/overlap';
import { nounOfId } from '../model/model';
import { Asked } from '../graph/analytics/asked';
import { pairsOf } from '../graph/analytics/co-membership';
import { coMembershipNetwork, membershipNetwork } from '../graph/analytics/networks';
import { around } from '../graph/network/around';
import { networkPart } from '../graph/network/network';
import { partOf, type Whole } from '../graph/network/part';
import type { Subgraph } from '../graph/network/subgraph';
import { traitsPart } from '../graph/network/traits';
import { targets } from '../graph/network/walk';
import type { Generation } from '../store/generation';
import type { ExportRequest, What } from './request';

/** How large a subgraph can be. */
export interface Bound {
  readonly nodes: number;
  readonly edges: number;
}

/** Everything that was ever recorded counts in what is exported. */
const EVER = { days: null, eventDays: ALL_DAYS, least: 'POSSIBLE', roles: null } as const;

type Choose = (
  request: ExportRequest,
  whole: Whole,
  generation: Generation,
  bound: Bound,
) => Subgraph | Promise<Subgraph>;

/** One way to choose a subgraph for each `what`. */
const CHOICES: Readonly<Record<What, Choose>> = {
  all: ({ sources }, whole, _generation, bound) => {
    const ids = whole.network.filterNodes((_id, { noun }) => sources || noun !== 'Document');
    if (ids.length > bound.nodes) throw tooLarge('nodes', String(ids.length), bound.nodes);
    return partOf(whole, ids);
  },
  neighbourhood: ({ of, depth, sources }, whole, _generation, bound) => {
    const near = around(whole.network, of as string, depth, bound.nodes);
    if (!near) throw tooLarge('nodes', `more than ${bound.nodes}`, bound.nodes);
    const cited = sources ? [...near].flatMap((id) => targets(whole.network, id, 'CITES')) : [];
    return partOf(whole, [...near, ...cited], (type) => sources || type !== 'CITES');
  },
  memberships: ({ of }, whole, generation) =>
    membershipNetwork(new Asked(generation, EVER), whole, of),
  comembership: async ({ of, between }, whole, generation, bound) => {
    const [name, noun] =
      between === 'people'
        ? (['PERSON', 'Person'] as const)
        : (['COMMITTEE', 'Committee'] as const);
    if (of !== null && nounOfId(of) !== noun)
      throw new Refusal(
        'BAD_REQUEST',
        `export: of is no ${noun}; allowed is the id of one, with between=${between}.`,
      );
    const asked = new Asked(generation, EVER);
    const { length } = of === null ? await pairsOf(asked, name) : [];
    if (length > bound.edges) throw tooLarge('edges', String(length), bound.edges);
    return coMembershipNetwork(asked, whole, name, of);
  },
};

/** The subgraph that is asked for, or a refusal when it is larger than the bound. */
export async function chooseSubgraph(
  request: ExportRequest,
  generation: Generation,
  bound: Bound,
): Promise<Subgraph> {
  const network = await generation.get(networkPart);
  const traitsOf = await generation.get(traitsPart);
  if (request.of !== null && !network.hasNode(request.of))
    throw new Refusal(
      'BAD_REQUEST',
      'export: of is the id of no record; allowed is an id such as committee:dasc.',
    );
  const chosen = await CHOICES[request.what](request, { network, traitsOf }, generation, bound);
  for (const part of ['nodes', 'edges'] as const)
    if (chosen[part].length > bound[part])
      throw tooLarge(part, String(chosen[part].length), bound[part]);
  return chosen;
}

function tooLarge(of: 'nodes' | 'edges', count: string, allowed: number): Refusal {
  return new Refusal(
    'QUERY_TOO_COMPLEX',
    `export: there are ${count} ${of}; allowed are ${allowed} in this format. Ask for a smaller depth, or for another record.`,
    { details: { [of]: count, [`${of}Allowed`]: allowed } },
  );
}
