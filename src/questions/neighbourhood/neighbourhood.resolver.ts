import { Args, Ctx, Resolver } from 'type-graphql';
import { inRange, someOf } from '../../kernel/arguments';
import { Budget } from '../../memory/budget';
import { NETWORK, recordAt } from '../../memory/network/network';
import { DEEPEST, neighbourhoodOf } from '../../memory/paths/neighbourhood';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { stepsShown, walkFilter } from '../walk';
import { hopsShown } from '../paths/hops-shown';
import { Neighbourhood, NeighbourhoodArgs } from './neighbourhood.type';

@Resolver()
export class NeighbourhoodResolver {
  @Question(() => Neighbourhood, {
    runsInWorker: true,
    description: 'The neighbourhood of a record, ready to be drawn. Null if no record has the id.',
  })
  async neighbourhood(
    @Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<Neighbourhood | null> {
    inRange('neighbourhood.depth', args.depth, 1, DEEPEST);
    inRange('neighbourhood.first', args.first, 1, 100);
    const network = await snapshot.get(NETWORK);
    const of = recordAt(network, args.of);
    if (of === null) return null;
    const found = neighbourhoodOf(
      network,
      {
        of,
        depth: args.depth,
        types: someOf('neighbourhood.types', args.types),
        first: args.first,
        isFolded: args.folded,
        filter: walkFilter(network, args, 'neighbourhood', [of]),
      },
      new Budget(),
    );
    return {
      nodes: found.nodes.map(({ id, depth }) => ({ record: id, depth })),
      edges: stepsShown(network, found.steps),
      hops: hopsShown(network, found.hops),
      truncated: found.truncated,
      leftOut: found.leftOut,
    };
  }
}
