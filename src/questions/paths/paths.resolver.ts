import { Args, Ctx, Resolver } from 'type-graphql';
import { inRange } from '../../kernel/arguments';
import { Budget } from '../../memory/budget';
import { NETWORK, recordAt } from '../../memory/network/network';
import { hopsOf } from '../../memory/paths/hops';
import { findPaths } from '../../memory/paths/paths';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { walkFilter } from '../walk';
import { hopsShown } from './hops-shown';
import { Paths, PathsArgs } from './paths.type';

@Resolver()
export class PathsResolver {
  @Question(() => Paths, {
    runsInWorker: true,
    description:
      'The paths between two records, shortest first. Null if one of the ids has no record.',
  })
  async paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<Paths | null> {
    inRange('paths.maxLength', args.maxLength, 1, 8);
    inRange('paths.first', args.first, 1, 20);
    const network = await snapshot.get(NETWORK);
    const [from, to] = [recordAt(network, args.from), recordAt(network, args.to)];
    if (from === null || to === null) return null;
    const filter = walkFilter(network, args, 'paths', [from, to]);
    const { maxLength, first } = args;
    const found = findPaths(network, from, to, maxLength, first, filter, new Budget());
    const { paths, truncated, more } = found;
    const budget = new Budget();
    return {
      paths: paths.map(({ steps, score }) => ({
        length: steps.length,
        score,
        steps: hopsShown(network, hopsOf(network, steps, filter, budget)),
      })),
      truncated: truncated || budget.spent,
      more,
    };
  }
}
