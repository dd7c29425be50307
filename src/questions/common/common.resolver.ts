import { Args, Ctx, Resolver } from 'type-graphql';
import { inRange } from '../../kernel/arguments';
import { Refusal } from '../../kernel/errors';
import { Budget } from '../../memory/budget';
import { NETWORK } from '../../memory/network/network';
import { commonOf } from '../../memory/paths/common';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { recordsAt, walkFilter } from '../walk';
import { Common, CommonArgs } from './common.type';

@Resolver()
export class CommonResolver {
  @Question(() => Common, {
    runsInWorker: true,
    description:
      'What several records have in common, directly or through a membership, an effect and the like. An id that no record has is an error.',
  })
  async common(
    @Args(() => CommonArgs) args: CommonArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<Common> {
    const asked = new Set(args.of);
    if (asked.size < 2 || args.of.length > 20)
      throw new Refusal('BAD_REQUEST', `common.of: ${asked.size} different ids; expected 2 to 20.`);
    inRange('common.first', args.first, 1, 100);
    const network = await snapshot.get(NETWORK);
    const ids = recordsAt(network, 'common.of', args.of);
    const { shared, truncated } = commonOf(
      network,
      ids,
      walkFilter(network, args, 'common', ids),
      new Budget(),
    );
    const things = shared.slice(0, args.first).map(({ id, by }) => ({
      record: id,
      by: by.map(({ id: record, via }) => ({ record, via })),
    }));
    return { things, truncated: truncated || shared.length > args.first };
  }
}
