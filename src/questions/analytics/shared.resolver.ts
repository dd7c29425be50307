import { Args, Ctx, Resolver, Root } from 'type-graphql';
import type { Reason } from '../../kernel/reason-dates';
import { openDay } from '../../kernel/reason';
import { sortedBy } from '../../kernel/order';
import { SHARED_KEYS, sharedBy, type SharedOne } from '../../memory/measures/shared';
import { reasonTogether, type StatedTimes } from '../../memory/measures/shared-reason';
import type { Subject } from '../../memory/measures/subject';
import { CertaintyReason } from '../../schema/certainty-types';
import { PageArgs } from '../../schema/page-types';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { pageOf } from '../in-memory-page';
import { FieldQuestion } from '../question';
import type { CoMembershipSource } from './co-membership.resolver';
import { CoMembership, Shared, SharedConnection } from './co-membership.type';

@Resolver(() => CoMembership)
export class SharedResolver {
  @FieldQuestion(() => SharedConnection, 'What they share, with the memberships that show it.')
  async shared(
    @Root() { measurement, of, pair }: CoMembershipSource,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<SharedConnection> {
    const items = sortedBy(await sharedBy(measurement, of, pair), SHARED_KEYS);
    const told = [measurement.scope, of, pair];
    const listed = { name: 'analytics.shared', of: told, items, keys: SHARED_KEYS };
    return pageOf(listed, page, ({ days, ...each }) => ({
      ...each,
      possibleFrom: days && openDay(days.from),
      possibleTo: days && openDay(days.to),
      of,
    }));
  }
}

/** What the reason for something shared is answered from. */
interface SharedSource extends SharedOne {
  readonly of: Subject;
}

@Resolver(() => Shared)
export class SharedReasonResolver {
  @FieldQuestion(
    () => CertaintyReason,
    'Why it has this grade: of two of the memberships, what sources state of their times.',
  )
  async reason(
    @Root() { of, certainty, gradedBy: [one, other] }: SharedSource,
    @Ctx() { executor }: QuestionContext,
  ): Promise<Reason | null> {
    const [[first], [second]] = await Promise.all([
      executor.rowsOf(statement('membership/times'), one.id),
      executor.rowsOf(statement('membership/times'), other.id),
    ]);
    if (!first || !second) return null;
    const times = [first, second] as unknown as [StatedTimes, StatedTimes];
    return reasonTogether(of, certainty, [one.grade, other.grade], times);
  }
}
