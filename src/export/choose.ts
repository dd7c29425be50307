import { Refusal } from '../kernel/errors';
import { ALL_DAYS } from '../kernel/overlap';
import { LOWEST_DAY } from '../kernel/partial-date';
import { listed } from '../kernel/text';
import { nounOfId } from '../model/model';
import type { NounName } from '../model/noun';
import { Asked } from '../memory/measures/measurement';
import { pairsOf } from '../memory/measures/co-membership';
import { coMembershipNetwork, membershipNetwork } from '../memory/measures/networks';
import { descentPart } from '../memory/lineage/descent';
import { lineageSubgraph } from '../memory/lineage/lineage-subgraph';
import { walkLineage } from '../memory/lineage/lineage-walk';
import { citationsPart } from '../memory/network/citations';
import { networkPart, recordAt } from '../memory/network/network';
import { partOf, withSources, type Whole } from '../memory/network/cut';
import type { Subgraph } from '../memory/network/subgraph';
import { Budget, STEPS } from '../memory/budget';
import { neighbourhoodOf } from '../memory/paths/neighbourhood';
import { mayVisit, NOT_TOLD, type WalkFilter } from '../memory/paths/walkable';
import type { Generation } from '../memory/snapshot';
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

/** Who holds memberships, and in what. */
const IN_MEMBERSHIPS: readonly NounName[] = ['CcTld', 'Committee', 'Organization', 'Person'];

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
  neighbourhood: ({ of, depth, relations, asOf }, whole, _generation, bound) => {
    const id = of as string;
    const filter = { ...walked(asOf, id), relations };
    const budget = budgetOf(bound);
    const found = neighbourhoodOf(whole.network, id, depth, null, bound.nodes, filter, budget);
    if (budget.spent) throw tooFar();
    if (found.truncated) throw tooLarge('nodes', `more than ${found.nodes.length}`, bound.nodes);
    const near = found.nodes.map((node) => node.id);
    return partOf(whole, near, (type, to) =>
      relations ? relations.includes(type) : !NOT_TOLD.includes(type) || to === id,
    );
  },
  lineage: async ({ of, depth, direction, relations, asOf }, whole, generation, bound) => {
    const question = { of: of as string, direction, depth, relations, asOf };
    const graph = await generation.get(descentPart);
    const found = walkLineage(graph, { ...question, first: bound.nodes }, budgetOf(bound));
    if (found.truncatedBy === 'BUDGET') throw tooFar();
    if (found.truncatedBy === 'FIRST')
      throw tooLarge('nodes', `more than ${bound.nodes}`, bound.nodes);
    return lineageSubgraph(whole, found);
  },
  memberships: ({ of, asOf }, whole, generation) => {
    const noun = of === null ? 'Person' : (nounOfId(of) as NounName);
    if (!IN_MEMBERSHIPS.includes(noun))
      throw new Refusal(
        'BAD_REQUEST',
        `export: of is a ${noun}; allowed is the id of a ${listed(IN_MEMBERSHIPS, 'or')}.`,
      );
    return membershipNetwork(askedAsOf(generation, asOf), whole, of);
  },
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
  const citationsOf = await generation.get(citationsPart);
  const whole = { network, citationsOf };
  const of = request.of === null ? null : recordAt(network, request.of);
  if (of === null && request.of !== null)
    throw new Refusal(
      'BAD_REQUEST',
      'export: of is the id of no record; allowed is an id such as committee:dasc.',
    );
  const { what, sources } = request;
  const part = await CHOICES[what]({ ...request, of }, whole, generation, bound);
  const chosen = sources && what !== 'all' ? withSources(whole, part) : part;
  for (const kind of ['nodes', 'edges'] as const)
    if (chosen[kind].length > bound[kind])
      throw tooLarge(kind, String(chosen[kind].length), bound[kind]);
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

/** Where a file may be of any size, a walk may be as long. */
function budgetOf({ nodes }: Bound): Budget {
  return new Budget(nodes === Infinity ? Infinity : STEPS);
}

function tooFar(): Refusal {
  return new Refusal(
    'QUERY_TOO_COMPLEX',
    `export: the walk would look at more than ${STEPS} arrows. Ask for a smaller depth or for fewer relations, or use npm run export, which may take its time.`,
  );
}

function tooLarge(of: 'nodes' | 'edges', count: string, allowed: number): Refusal {
  return new Refusal(
    'QUERY_TOO_COMPLEX',
    `export: there are ${count} ${of}; allowed are ${allowed} in this format. Ask for a smaller part; npm run export writes data of any size, and pictures of as much.`,
    { details: { [of]: count, [`${of}Allowed`]: allowed } },
  );
}
