import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { certaintyWithin, GRADES, type Bounds, type Certainty } from '../../kernel/certainty';
import { badArgument } from '../../kernel/arguments';
import { isAtLeast } from '../../kernel/overlap';
import type { SeatRule } from '../../memory/services/seat-rules';
import { ROLES_WITHOUT_PART } from '../../model/vocabularies';
import { QUESTION_ROWS } from '../../plan/limits';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { typeOf } from '../../schema/noun-types';
import { Turnover, TurnoverArgs, type TurnoverHolder } from './turnover.type';
import { FieldQuestion } from '../question';

type Row = Bounds & { readonly id: string; readonly role: string; readonly holder: string };

@Resolver(() => typeOf(['Committee']))
export class TurnoverResolver {
  @FieldQuestion(() => Turnover, 'Who joined, left and stayed between two days.')
  async turnover(
    @Root() committee: { id: string },
    @Args(() => TurnoverArgs) { from, to, roles, certainty }: TurnoverArgs,
    @Ctx() { executor }: QuestionContext,
  ): Promise<Turnover> {
    if (from > to)
      throw badArgument(
        'turnover',
        `from ${from} is after to ${to}`,
        'a first day that is not after the second',
      );
    const found = (await executor.rowsOf(statement('committee/holders'), committee.id, {
      first: from,
      second: to,
    })) as unknown as Row[];
    const posts = await executor.rowsOf(statement('post/of-bodies'), committee.id);
    const counts = countedIn(roles, posts as unknown as SeatRule[]);
    const rows = found.filter(({ role }) => counts(role));
    const holders = [...new Set(rows.map(({ holder }) => holder))].map((holder) => {
      const own = rows.filter((row) => row.holder === holder);
      return {
        holder,
        before: best(own, from),
        after: best(own, to),
        memberships: own.map(({ id }) => id),
      };
    });
    const enough = (grade: Certainty | null) =>
      grade !== null && isAtLeast(grade, certainty ?? 'POSSIBLE');
    const lists = [
      holders.filter(({ before, after }) => !before && enough(after)),
      holders.filter(({ before, after }) => enough(before) && !after),
      holders.filter(({ before, after }) => enough(before) && enough(after)),
    ] as [TurnoverHolder[], TurnoverHolder[], TurnoverHolder[]];
    const [joined, left, stayed] = lists.map((list) =>
      list.slice(0, QUESTION_ROWS),
    ) as typeof lists;
    return { joined, left, stayed, truncated: lists.some((list) => list.length > QUESTION_ROWS) };
  }
}

/** Whether a role counts: as it is asked, as it is on a seat, or as it has a part in what the body decides. */
function countedIn(
  asked: readonly string[] | null | undefined,
  posts: readonly SeatRule[],
): (role: string) => boolean {
  const allSeats = posts.length > 0 && posts.every(({ complete }) => complete);
  const wanted = asked ?? (allSeats ? posts.flatMap(({ roles }) => roles) : null);
  return (role) => (wanted ? wanted.includes(role) : !ROLES_WITHOUT_PART.includes(role));
}

/** The best grade of somebody's memberships for a day. */
function best(rows: readonly Row[], day: string): Certainty | null {
  const grades = rows.map((row) => certaintyWithin(row, day, day));
  return GRADES.find((grade) => grades.includes(grade)) ?? null;
}
