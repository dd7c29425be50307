import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../kernel/errors';
import type { NounName } from '../../model/noun';
import { someOf, within } from '../bounds';
import type { Network } from '../../memory/network/graph';
import { NETWORK, recordAt } from '../../memory/network/network';
import { entryOf } from '../../memory/network/walk';
import type { QuestionContext } from '../context';
import { RUNS_IN_WORKER } from '../runs-in-worker';
import { Budget } from '../../memory/budget';
import { commonOf } from '../../memory/paths/common';
import { DEEPEST, neighbourhoodOf } from '../../memory/paths/neighbourhood';
import { CommonArgs, NeighbourhoodArgs, PathsArgs, type WalkArgs } from './paths.args';
import { Common, Neighbourhood, Paths, type PathStep } from './paths.type';
import { findPaths } from '../../memory/paths/paths';
import { statedBy, type Step, type WalkFilter } from '../../memory/paths/walkable';

@Resolver()
export class PathResolver {
  @Extensions({ [RUNS_IN_WORKER]: true })
  @Query(() => Paths, {
    nullable: true,
    description:
      'What connects two records: the shortest paths, then longer ones; null when one of the ids has no record.',
  })
  async paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<Paths | null> {
    within('paths.maxLength', args.maxLength, 1, 8);
    within('paths.first', args.first, 1, 20);
    const network = await snapshot.get(NETWORK);
    const [from, to] = [recordAt(network, args.from), recordAt(network, args.to)];
    if (from === null || to === null) return null;
    const { paths, truncated, more } = findPaths(
      network,
      from,
      to,
      args.maxLength,
      args.first,
      filterOf(args, [from, to]),
      new Budget(),
    );
    return {
      paths: paths.map(({ steps, score }) => ({
        length: steps.length,
        score,
        steps: stepsShown(network, steps),
      })),
      truncated,
      more,
    };
  }

  @Extensions({ [RUNS_IN_WORKER]: true })
  @Query(() => Neighbourhood, {
    nullable: true,
    description: 'What lies around a record, ready to be drawn; null when no record has the id.',
  })
  async neighbourhood(
    @Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<Neighbourhood | null> {
    within('neighbourhood.depth', args.depth, 1, DEEPEST);
    within('neighbourhood.first', args.first, 1, 100);
    const network = await snapshot.get(NETWORK);
    const of = recordAt(network, args.of);
    if (of === null) return null;
    const { nodes, steps, truncated } = neighbourhoodOf(
      network,
      of,
      args.depth,
      someOf(args.types),
      args.first,
      filterOf(args, [of]),
      new Budget(),
    );
    return {
      nodes: nodes.map(({ id, depth }) => ({ record: id, depth })),
      edges: stepsShown(network, steps),
      truncated,
    };
  }

  @Extensions({ [RUNS_IN_WORKER]: true })
  @Query(() => Common, {
    nullable: true,
    description:
      'What several records have to do with, directly or by a membership, an effect and the like; ids without a record are passed over.',
  })
  async common(
    @Args(() => CommonArgs) args: CommonArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<Common> {
    const asked = new Set(args.of);
    if (asked.size < 2 || args.of.length > 20)
      throw new Refusal(
        'BAD_REQUEST',
        `common.of: ${asked.size} different ids; allowed are 2 to 20.`,
      );
    within('common.first', args.first, 1, 100);
    const network = await snapshot.get(NETWORK);
    const ids = [...new Set([...asked].flatMap((id) => recordAt(network, id) ?? []))];
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
    const stating = entryOf(network, statedBy(network, step));
    const { date, end } = network.getNodeAttributes(stating);
    return { ...step, statedBy: stating, start: date, end };
  });
}

function filterOf(
  args: WalkArgs & { through?: NounName[] | null; avoid?: string[] | null },
  ends: readonly string[],
): WalkFilter {
  return {
    ends: new Set(ends),
    relations: someOf(args.relations),
    through: someOf(args.through),
    avoid: new Set(args.avoid ?? []),
    asOf: args.asOf ?? null,
  };
}
