import { Refusal } from '../kernel/errors';
import { ALL_DAYS } from '../kernel/overlap';
import { LOWEST_DAY } from '../kernel/partial-date';
import { nounOfId } from '../model/model';
import { Asked } from '../graph/analytics/asked';
import { pairsOf } from '../graph/analytics/co-membership';
import { coMembershipNetwork, membershipNetwork } from '../graph/analytics/networks';
import { descentPart } from '../graph/lineage/descent';
import { lineageSubgraph } from '../graph/lineage/subgraph';
import { walkLineage } from '../graph/lineage/walk';
import { citationsPart } from '../graph/network/citations';
import { networkPart } from '../graph/network/network';
import { partOf, type Whole } from '../graph/network/part';
import type { Subgraph } from '../graph/network/subgraph';
import { traitsPart } from '../graph/network/traits';
import { targets } from '../graph/network/walk';
import { Budget } from '../graph/path/budget';
import { neighbourhoodOf } from '../graph/path/neighbourhood';
import { mayVisit, NOT_TOLD, type WalkFilter } from '../graph/path/walkable';
import type { Generation } from '../store/generation';
import type { ExportRequest, What } from './request';

/** How large a subgraph can be. */
export interface Bound {
  readonly nodes: number;
  readonly edges: number;
}

type Choose = (
  request: ExportRequest,
  whole: Whole,
  generation: Generation,
  bound: Bound,
) => Subgraph | Promise<Subgraph>;

/** One way to choose a subgraph for each `what`. */
const CHOICES: Readonly<Record<What, Choose>> = {
  all: ({ sources, asOf }, whole, _generation, bound) => {
    const filter = walked(asOf);
    const ids = whole.network
      .filterNodes((_id, { noun }) => sources || noun !== 'Document')
      .filter((id) => mayVisit(whole.network, id, filter, false));
    if (ids.length > bound.nodes) throw tooLarge('nodes', String(ids.length), bound.nodes);
    return partOf(whole, ids);
  },
  neighbourhood: ({ of, depth, sources, relations, asOf }, whole, _generation, bound) => {
    const { network } = whole;
    const id = of as string;
    const filter = { ...walked(asOf, id), relations };
    const budget = new Budget();
    const found = neighbourhoodOf(network, id, depth, null, bound.nodes, filter, budget);
    if (found.truncated) throw tooLarge('nodes', `more than ${found.nodes.length}`, bound.nodes);
    const near = found.nodes.map((node) => node.id);
    const cited = sources ? near.flatMap((each) => targets(network, each, 'CITES')) : [];
    return partOf(
      whole,
      [...near, ...cited],
      (type, to) => sources || !NOT_TOLD.includes(type) || to === id,
    );
  },
  lineage: async ({ of, depth, direction, relations, asOf }, whole, generation, bound) => {
    const question = { of: of as string, direction, depth, relations, asOf };
    const graph = await generation.get(descentPart);
    const found = walkLineage(graph, { ...question, first: bound.nodes }, new Budget());
    if (found.truncatedBy === 'FIRST' || found.truncatedBy === 'BUDGET')
      throw tooLarge('nodes', `more than ${bound.nodes}`, bound.nodes);
    return lineageSubgraph(whole, found);
  },
  memberships: ({ of, asOf }, whole, generation) =>
    membershipNetwork(askedAsOf(generation, asOf), whole, of),
  comembership: async ({ of, between, asOf }, whole, generation, bound) => {
    const [name, noun] =
      between === 'people'
        ? (['PERSON', 'Person'] as const)
        : (['COMMITTEE', 'Committee'] as const);
    if (of !== null && nounOfId(of) !== noun)
      throw new Refusal(
        'BAD_REQUEST',
        `export: of is no ${noun}; allowed is the id of one, with between=${between}.`,
      );
    const asked = askedAsOf(generation, asOf);
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
  const citationsOf = await generation.get(citationsPart);
  const whole = { network, traitsOf, citationsOf };
  if (request.of !== null && !network.hasNode(request.of))
    throw new Refusal(
      'BAD_REQUEST',
      'export: of is the id of no record; allowed is an id such as committee:dasc.',
    );
  const chosen = await CHOICES[request.what](request, whole, generation, bound);
  for (const part of ['nodes', 'edges'] as const)
    if (chosen[part].length > bound[part])
      throw tooLarge(part, String(chosen[part].length), bound[part]);
  return chosen;
}

/** Everything that may have been there on the day; without one, all that was ever recorded. */
function walked(asOf: string | null, ...ends: string[]): WalkFilter {
  return { ends: new Set(ends), relations: null, through: null, avoid: new Set(), asOf };
}

function askedAsOf(generation: Generation, asOf: string | null): Asked {
  const days = asOf === null ? null : { from: asOf, to: asOf };
  const eventDays = asOf === null ? ALL_DAYS : { from: LOWEST_DAY, to: asOf };
  return new Asked(generation, { days, eventDays, least: 'POSSIBLE', roles: null });
}

function tooLarge(of: 'nodes' | 'edges', count: string, allowed: number): Refusal {
  return new Refusal(
    'QUERY_TOO_COMPLEX',
    `export: there are ${count} ${of}; allowed are ${allowed} in this format. Ask for a smaller depth, or for another record.`,
    { details: { [of]: count, [`${of}Allowed`]: allowed } },
  );
}
