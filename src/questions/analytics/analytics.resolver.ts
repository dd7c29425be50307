import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { ALL_DAYS } from '../../kernel/overlap';
import { LOWEST_DAY } from '../../kernel/partial-date';
import { spanOf } from '../../plan/span';
import { someOf } from '../bounds';
import type { QuestionContext } from '../context';
import { WALKS } from '../runs-in-worker';
import { Analytics, AnalyticsArgs } from './analytics.type';
import { Asked } from '../../memory/measures/measurement';

@Resolver()
export class AnalyticsQuery {
  @Extensions({ [WALKS]: true })
  @Query(() => Analytics, {
    nullable: true,
    description:
      'Measures: who was with whom, who connects most, groups, regions, decisions by year, lengths of tenures and of policy making.',
  })
  analytics(
    @Args(() => AnalyticsArgs) args: AnalyticsArgs,
    @Ctx() { generation }: QuestionContext,
  ): Analytics {
    const span = spanOf({ ...args }, 'analytics');
    const days = span && { from: span.from, to: span.to };
    const question = {
      days,
      eventDays: args.asOf ? { from: LOWEST_DAY, to: args.asOf } : (days ?? ALL_DAYS),
      least: span?.least ?? 'POSSIBLE',
      roles: someOf(args.roles)?.toSorted() ?? null,
    } as const;
    return Object.assign(new Analytics(), { asked: new Asked(generation, question) });
  }
}
