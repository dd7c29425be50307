import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { certaintyWithin } from '../../kernel/certainty';
import { groupBy } from '../../kernel/group-by';
import { lengthOf } from '../../kernel/length';
import { gapsOf, overlapsOf } from '../../kernel/line';
import { isAtLeast } from '../../kernel/overlap';
import { inRoles, leastOn } from '../../memory/measures/counted';
import type { ServedTerm } from '../../memory/services/services';
import { QUESTION_ROWS } from '../../plan/limits';
import { typeOf } from '../../schema/noun-types';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { Leadership, LeadershipArgs } from './leadership.type';
import { FieldQuestion } from '../question';

@Resolver(() => typeOf(['Committee']))
export class LeadershipResolver {
  @FieldQuestion(() => Leadership, 'Who led the committee over time, with gaps and overlaps.')
  async leadership(
    @Root() committee: { id: string },
    @Args(() => LeadershipArgs) { roles, certainty, asOf }: LeadershipArgs,
    @Ctx() { executor }: QuestionContext,
  ): Promise<Leadership> {
    const least = leastOn(asOf, certainty, 'leadership');
    const rows = await executor.rowsOf(statement('membership/of-bodies'), committee.id);
    const all = inRoles(rows as unknown as ServedTerm[], roles, 'leadership');
    const tenures = all.flatMap((term) => {
      const grade = asOf ? certaintyWithin(term, asOf, asOf) : null;
      if (asOf && !(grade && isAtLeast(grade, least))) return [];
      return { membership: term.id, certainty: grade, length: lengthOf(term) };
    });
    // Of a long line that is cut, the gaps and overlaps are those of the tenures that are shown.
    const line = asOf ? all : all.slice(0, QUESTION_ROWS);
    const lines = [...groupBy(line, ({ role }) => role)];
    const holds = ({ from, to }: { from: string; to: string }) =>
      !asOf || (from <= asOf && asOf <= to);
    return {
      tenures: tenures.slice(0, QUESTION_ROWS),
      truncated: tenures.length > QUESTION_ROWS,
      gaps: lines.flatMap(([role, line]) =>
        gapsOf(line)
          .filter(holds)
          .map((gap) => ({ role, ...gap })),
      ),
      overlaps: lines.flatMap(([role, line]) =>
        overlapsOf(line)
          .filter(holds)
          .map(({ from, to, ids }) => ({ role, from, to, memberships: ids })),
      ),
    };
  }
}
