import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { certaintyWithin, GRADES, type Bounds, type Certainty } from '../../kernel/certainty';
import { badArgument } from '../../kernel/arguments';
import { QUESTION_ROWS } from '../../plan/limits';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { typeOf } from '../../schema/noun-types';
import { Turnover, TurnoverArgs, type TurnoverHolder } from './turnover.type';
import { FieldQuestion } from '../question';

type Row = Bounds & { readonly id: string; readonly holder: string };

@Resolver(() => typeOf(['Committee']))
export class TurnoverResolver {
  @FieldQuestion(() => Turnover, 'Who joined, left and stayed between two days.')
  async turnover(
    @Root() committee: { id: string },
    @Args(() => TurnoverArgs) { from, to }: TurnoverArgs,
    @Ctx() { executor }: QuestionContext,
  ): Promise<Turnover> {
    if (from > to)
      throw badArgument(
        'turnover',
        `from ${from} is after to ${to}`,
        'a first day that is not after the second',
      );
    const rows = (await executor.rowsOf(statement('committee/holders'), committee.id, {
      first: from,
      second: to,
    })) as unknown as Row[];
    const holders = [...new Set(rows.map(({ holder }) => holder))].map((holder) => {
      const own = rows.filter((row) => row.holder === holder);
      return {
        holder,
        before: best(own, from),
        after: best(own, to),
        memberships: own.map(({ id }) => id),
      };
    });
    const lists = [
      holders.filter(({ before, after }) => !before && after),
      holders.filter(({ before, after }) => before && !after),
      holders.filter(({ before, after }) => before && after),
    ] as [TurnoverHolder[], TurnoverHolder[], TurnoverHolder[]];
    const [joined, left, stayed] = lists.map((list) =>
      list.slice(0, QUESTION_ROWS),
    ) as typeof lists;
    return { joined, left, stayed, truncated: lists.some((list) => list.length > QUESTION_ROWS) };
  }
}

/** The best grade of somebody's memberships for a day. */
function best(rows: readonly Row[], day: string): Certainty | null {
  const grades = rows.map((row) => certaintyWithin(row, day, day));
  return GRADES.find((grade) => grades.includes(grade)) ?? null;
}
