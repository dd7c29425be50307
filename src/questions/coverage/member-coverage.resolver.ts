import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { membersCovered } from '../../memory/coverage/member-coverage';
import { BODY } from '../../model/groups';
import { typeOf } from '../../schema/noun-types';
import type { QuestionContext } from '../context';
import { MemberCoverage, MemberCoverageArgs } from './member-coverage.type';
import { FieldQuestion } from '../question';

@Resolver(() => typeOf(BODY.members))
export class MemberCoverageResolver {
  @FieldQuestion(
    () => MemberCoverage,
    'How much of its list of members is on record. Null if no source counts them with a date.',
  )
  memberCoverage(
    @Root() body: { id: string },
    @Args(() => MemberCoverageArgs) { asOf }: MemberCoverageArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<MemberCoverage | null> {
    return membersCovered(snapshot, body.id, asOf ?? undefined);
  }
}
