import { Refusal } from '../kernel/errors';
import { enumerate } from '../kernel/text';
import { BODY, HOLDER } from '../model/groups';
import { nounOfId } from '../model/model';
import type { NounName } from '../model/noun';
import { isProvenance } from '../model/stated';
import { pairsOf } from '../memory/measures/co-membership';
import { coMembershipNetwork, membershipNetwork } from '../memory/measures/networks';
import { DESCENT } from '../memory/lineage/descent';
import { lineageSubgraph } from '../memory/lineage/lineage-subgraph';
import { walkLineage } from '../memory/lineage/lineage-walk';
import { CITATIONS } from '../memory/network/citations';
import { NETWORK, recordAt } from '../memory/network/network';
import { cutOut, withSources, type CitedNetwork } from '../memory/network/cut';
import type { Subgraph } from '../memory/network/subgraph';
import { Budget, STEPS } from '../memory/budget';
import { neighbourhoodOf } from '../memory/paths/neighbourhood';
import { mayVisit, type WalkFilter } from '../memory/paths/walkable';
import type { Snapshot } from '../memory/snapshot';
import { measurementOf } from './counted';
import { refused, type What } from './options';
import type { ExportRequest } from './request';

/** How large a subgraph can be. */
export interface Bound {
  readonly nodes: number;
  readonly edges: number;
}

type Choose = (
  request: ExportRequest,
  cited: CitedNetwork,
  snapshot: Snapshot,
  bound: Bound,
) => Subgraph | Promise<Subgraph>;

/** Who holds memberships, and in what. */
const IN_MEMBERSHIPS: readonly NounName[] = [
  ...new Set([...HOLDER.members, ...BODY.members]),
].sort();

/** One way to choose a subgraph for each `what`. */
const CHOICES: Readonly<Record<What, Choose>> = {
  all: ({ sources, asOf }, cited, _snapshot, bound) => {
    const filter = walked(asOf);
    const ids = cited.network
      .filterNodes((_id, { noun }) => sources || noun !== 'Document')
      .filter((id) => mayVisit(cited.network, id, filter, false));
    if (ids.length > bound.nodes) throw tooLarge('nodes', ids.length, bound.nodes);
    return cutOut(cited, ids);
  },
  neighbourhood: ({ of, depth, relations, asOf }, cited, _snapshot, bound) => {
    const id = of as string;
    const filter = { ...walked(asOf, id), relations };
    const budget = budgetOf(bound);
    const found = neighbourhoodOf(
      cited.network,
      { of: id, depth, types: null, first: bound.nodes, isFolded: false, filter },
      budget,
    );
    if (budget.spent) throw tooFar();
    if (found.truncated) throw tooLarge('nodes', `more than ${found.nodes.length}`, bound.nodes);
    const near = found.nodes.map((node) => node.id);
    return cutOut(cited, near, (type, to) =>
      relations ? relations.includes(type) : !isProvenance(type) || to === id,
    );
  },
  lineage: async ({ of, depth, direction, relations, asOf }, cited, snapshot, bound) => {
    const question = { of: of as string, direction, depth, relations, asOf };
    const graph = await snapshot.get(DESCENT);
    const found = walkLineage(graph, { ...question, first: bound.nodes }, budgetOf(bound));
    if (found.truncatedBy === 'BUDGET') throw tooFar();
    if (found.truncatedBy === 'FIRST')
      throw tooLarge('nodes', `more than ${bound.nodes}`, bound.nodes);
    return lineageSubgraph(cited, found);
  },
  memberships: async (request, cited, snapshot) => {
    const { of } = request;
    const noun = of === null ? 'Person' : (nounOfId(of) as NounName);
    if (!IN_MEMBERSHIPS.includes(noun))
      throw new Refusal(
        'BAD_REQUEST',
        `export: of is a ${noun}; expected the id of a ${enumerate(IN_MEMBERSHIPS, 'or')}.`,
      );
    return membershipNetwork(await measurementOf(request, snapshot), cited, of);
  },
  comembership: async (request, cited, snapshot, bound) => {
    const { of, between, body } = request;
    const [name, noun] =
      between === 'people'
        ? (['PERSON', 'Person'] as const)
        : (['COMMITTEE', 'Committee'] as const);
    if (of !== null && nounOfId(of) !== noun)
      throw new Refusal(
        'BAD_REQUEST',
        `export: of is not a ${noun}; expected the id of one, with between=${between}.`,
      );
    if (body !== null && name === 'COMMITTEE')
      throw refused('body', 'leaves no two committees', 'between=people with it');
    const measurement = await measurementOf(request, snapshot);
    const { length } = of === null ? await pairsOf(measurement, name) : [];
    if (length > bound.edges) throw tooLarge('edges', length, bound.edges);
    return coMembershipNetwork(measurement, cited, name, of);
  },
};

/** The subgraph that is asked for, or a refusal when it is larger than the bound. */
export async function chooseSubgraph(
  request: ExportRequest,
  snapshot: Snapshot,
  bound: Bound,
): Promise<Subgraph> {
  const network = await snapshot.get(NETWORK);
  const citationsOf = await snapshot.get(CITATIONS);
  const cited = { network, citationsOf };
  const of = request.of === null ? null : recordAt(network, request.of);
  if (of === null && request.of !== null)
    throw new Refusal(
      'NOT_FOUND',
      'export: no record has this id in of; expected an id such as committee:dasc.',
    );
  const { what, sources } = request;
  const part = await CHOICES[what]({ ...request, of }, cited, snapshot, bound);
  const chosen = sources && what !== 'all' ? withSources(cited, part) : part;
  for (const kind of ['nodes', 'edges'] as const)
    if (chosen[kind].length > bound[kind]) throw tooLarge(kind, chosen[kind].length, bound[kind]);
  return chosen;
}

/** Everything that may have been there on the day; without one, all that was ever recorded. */
function walked(asOf: string | null, ...ends: string[]): WalkFilter {
  return { ends: new Set(ends), relations: null, through: null, avoid: new Set(), asOf };
}

/** Where a file may be of any size, a walk may be as long. */
function budgetOf({ nodes }: Bound): Budget {
  return new Budget(nodes === Infinity ? Infinity : STEPS);
}

function tooFar(): Refusal {
  return new Refusal(
    'QUERY_TOO_COMPLEX',
    `export: the traversal would inspect more than ${STEPS} relationships. Ask for a smaller depth or fewer relations, or use npm run export, which has no such limit.`,
  );
}

/** The details say how many there are where that is known. */
function tooLarge(
  of: 'nodes' | 'edges',
  count: number | `more than ${number}`,
  allowed: number,
): Refusal {
  return new Refusal(
    'QUERY_TOO_COMPLEX',
    `export: there are ${count} ${of}; the limit of this format is ${allowed}. Ask for a smaller part, or use npm run export, which has no limit for data formats.`,
    {
      details: {
        ...(typeof count === 'number' ? { [of]: count } : {}),
        [`${of}Allowed`]: allowed,
      },
    },
  );
}
