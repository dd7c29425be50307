import { Args, Ctx, Resolver, Root } from 'type-graphql';
import type { Bounds } from '../../kernel/certainty';
import { lengthOf } from '../../kernel/length';
import { gapsOf, overlapsOf, type LineTenure } from '../../kernel/line';
import { QUESTION_ROWS } from '../../plan/limits';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { typeOf } from '../../schema/noun-types';
import { Leadership, LeadershipArgs } from './leadership.type';
import { FieldQuestion } from '../question';

type Row = LineTenure & { readonly role: string };

@Resolver(() => typeOf(['Committee']))
export class LeadershipResolver {
  @FieldQuestion(() => Leadership, 'Who led the committee over time, with gaps and overlaps.')
  async leadership(
    @Root() committee: { id: string },
    @Args(() => LeadershipArgs) { roles }: LeadershipArgs,
    @Ctx() { executor }: QuestionContext,
  ): Promise<Leadership> {
    const parameters = { roles, limit: QUESTION_ROWS + 1 };
    const rows = (await executor.rowsOf(
      statement('committee/leadership'),
      committee.id,
      parameters,
    )) as unknown as Row[];
    const shown = rows.slice(0, QUESTION_ROWS);
    const lines = [...new Set(shown.map(({ role }) => role))].map((role) => ({
      role,
      line: shown.filter((row) => row.role === role),
    }));
    return {
      tenures: shown.map((row) => ({ membership: row.id, length: lengthOf(row as Bounds) })),
      truncated: rows.length > QUESTION_ROWS,
      gaps: lines.flatMap(({ role, line }) => gapsOf(line).map((gap) => ({ role, ...gap }))),
      overlaps: lines.flatMap(({ role, line }) =>
        overlapsOf(line).map(({ from, to, ids }) => ({ role, from, to, memberships: ids })),
      ),
    };
  }
}
