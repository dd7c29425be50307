import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { someOf, within } from '../bounds';
import { NETWORK, recordAt } from '../../memory/network/network';
import { Budget } from '../../memory/budget';
import type { QuestionContext } from '../context';
import { RUNS_IN_WORKER } from '../runs-in-worker';
import { DESCENT } from '../../memory/lineage/descent';
import { Lineage, LineageArgs, type LineageNode } from './lineage.type';
import { walkLineage } from '../../memory/lineage/lineage-walk';

@Resolver()
export class LineageResolver {
  @Extensions({ [RUNS_IN_WORKER]: true })
  @Query(() => Lineage, {
    nullable: true,
    description:
      'What a record came of and what came of it, over all nouns; null when no record has the id. What a decision asks of a body or a person comes of the decision, but the body and what else it makes do not come of being asked.',
  })
  async lineage(
    @Args(() => LineageArgs) args: LineageArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<Lineage | null> {
    within('lineage.depth', args.depth, 1, 20);
    within('lineage.first', args.first, 1, 100);
    const graph = await snapshot.get(DESCENT);
    const of = recordAt(await snapshot.get(NETWORK), args.of);
    if (of === null) return null;
    const { direction, depth, first, asOf = null } = args;
    const question = { of, direction, depth, first, asOf, relations: someOf(args.relations) };
    const found = walkLineage(graph, question, new Budget());
    const nodes = found.nodes.map(({ id, depth }) => ({
      record: id,
      depth,
      date: graph.getNodeAttribute(id, 'date'),
    }));
    return {
      nodes,
      edges: [...found.steps],
      timeline: nodes.toSorted(byDate),
      truncated: found.truncatedBy !== null,
      truncatedBy: found.truncatedBy,
    };
  }
}

/** By date, those without one last, and by id where dates are equal. */
function byDate(a: LineageNode, b: LineageNode): number {
  const [one, other] = [`${a.date ?? '~'}\u0001${a.record}`, `${b.date ?? '~'}\u0001${b.record}`];
  return one < other ? -1 : 1;
}
