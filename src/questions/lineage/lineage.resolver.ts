import { Args, Ctx, Resolver } from 'type-graphql';
import { inRange, someOf } from '../../kernel/arguments';
import { NETWORK, recordAt } from '../../memory/network/network';
import { Budget } from '../../memory/budget';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { DESCENT } from '../../memory/lineage/descent';
import { sentenceOf } from '../../memory/lineage/lineage-sentence';
import { Lineage, LineageArgs, type LineageNode } from './lineage.type';
import { walkLineage } from '../../memory/lineage/lineage-walk';

@Resolver()
export class LineageResolver {
  @Question(() => Lineage, {
    runsInWorker: true,
    description:
      'The ancestors and descendants of a record, across all types. Null if no record has the id. A request by a decision to an existing body or person is shown, but the lineage does not continue through them.',
  })
  async lineage(
    @Args(() => LineageArgs) args: LineageArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<Lineage | null> {
    inRange('lineage.depth', args.depth, 1, 20);
    inRange('lineage.first', args.first, 1, 100);
    const graph = await snapshot.get(DESCENT);
    const of = recordAt(await snapshot.get(NETWORK), args.of);
    if (of === null) return null;
    const { direction, depth, first, asOf = null } = args;
    const relations = someOf('lineage.relations', args.relations);
    const question = { of, direction, depth, first, asOf, relations };
    const found = walkLineage(graph, question, new Budget());
    const nodes = found.nodes.map(({ id, depth }) => ({
      record: id,
      depth,
      date: graph.getNodeAttribute(id, 'date'),
      happened: graph.getNodeAttribute(id, 'happened'),
    }));
    return {
      nodes,
      edges: found.steps.map((step) => ({ ...step, sentence: sentenceOf(step) })),
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
