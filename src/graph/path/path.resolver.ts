import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../kernel/errors';
import type { NounName } from '../../model/noun';
import { within } from '../bounds';
import { networkPart, type Network } from '../network/network';
import { entryOf } from '../network/walk';
import type { QuestionContext } from '../question';
import { WALKS } from '../walks';
import { Budget } from './budget';
import { commonOf } from './common';
import { neighbourhoodOf } from './neighbourhood';
import { CommonArgs, NeighbourhoodArgs, PathsArgs, type WalkArgs } from './path.args';
import { Common, Neighbourhood, Paths, type PathStep } from './path.type';
import { findPaths } from './paths';
import { statedBy, type Step, type WalkFilter } from './walkable';

@Resolver()
export class PathResolver {
  @Extensions({ [WALKS]: true })
  @Query(() => Paths, {
    nullable: true,
    description:
      'What connects two records: the shortest paths, then longer ones; null when one of the ids has no record.',
  })
  async paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @Ctx() { generation }: QuestionContext,
  ): Promise<Paths | null> {
    within('paths.maxLength', args.maxLength, 1, 8);
    within('paths.first', args.first, 1, 20);
    const network = await generation.get(networkPart);
    if (!network.hasNode(args.from) || !network.hasNode(args.to)) return null;
    const { paths, truncated } = findPaths(
      network,
      args.from,
      args.to,
      args.maxLength,
      args.first,
      filterOf(args, [args.from, args.to]),
      new Budget(),
    );
    return {
      paths: paths.map(({ steps, score }) => ({
        length: steps.length,
        score,
        steps: stepsShown(network, steps),
      })),
      truncated,
    };
  }

  @Extensions({ [WALKS]: true })
  @Query(() => Neighbourhood, {
    nullable: true,
    description: 'What lies around a record, ready to be drawn; null when no record has the id.',
  })
  async neighbourhood(
    @Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs,
    @Ctx() { generation }: QuestionContext,
  ): Promise<Neighbourhood | null> {
    within('neighbourhood.depth', args.depth, 1, 3);
    within('neighbourhood.first', args.first, 1, 100);
    const network = await generation.get(networkPart);
    if (!network.hasNode(args.of)) return null;
    const { nodes, steps, truncated } = neighbourhoodOf(
      network,
      args.of,
      args.depth,
      args.types ?? null,
      args.first,
      filterOf(args, [args.of]),
      new Budget(),
    );
    return {
      nodes: nodes.map(({ id, depth }) => ({ record: id, depth })),
      edges: stepsShown(network, steps),
      truncated,
    };
  }

  @Extensions({ [WALKS]: true })
  @Query(() => Common, {
    nullable: true,
    description:
      'What several records have to do with, directly or by a membership, an effect and the like; ids without a record are passed over.',
  })
  async common(
    @Args(() => CommonArgs) args: CommonArgs,
    @Ctx() { generation }: QuestionContext,
  ): Promise<Common> {
    if (args.of.length < 2 || args.of.length > 20)
      throw new Refusal('BAD_REQUEST', `common.of: ${args.of.length} ids; allowed are 2 to 20.`);
    within('common.first', args.first, 1, 100);
    const network = await generation.get(networkPart);
    const ids = [...new Set(args.of)].filter((id) => network.hasNode(id));
    const { shared, truncated } = commonOf(network, ids, filterOf(args, ids), new Budget());
    const things = shared.slice(0, args.first).map(({ id, by }) => ({
      record: id,
      by: by.map(({ id: record, via }) => ({ record, via })),
    }));
    return { things, truncated: truncated || shared.length > args.first };
  }
}

function stepsShown(network: Network, steps: readonly Step[]): PathStep[] {
  return steps.map((step) => {
    const stating = statedBy(network, step);
    const { date, end } = network.getNodeAttributes(entryOf(network, stating));
    return { ...step, statedBy: stating, start: date, end };
  });
}

function filterOf(
  args: WalkArgs & { through?: NounName[] | null; avoid?: string[] | null },
  ends: readonly string[],
): WalkFilter {
  return {
    ends: new Set(ends),
    relations: args.relations ?? null,
    through: args.through ?? null,
    avoid: new Set(args.avoid ?? []),
    asOf: args.asOf ?? null,
  };
}
