import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { ALL_DAYS } from '../../kernel/day-span';
import { LOWEST_DAY } from '../../kernel/partial-date';
import { spanOf } from '../../plan/span';
import { someOf } from '../bounds';
import type { QuestionContext } from '../context';
import { RUNS_IN_WORKER } from '../runs-in-worker';
import { Analytics, AnalyticsArgs } from './analytics.type';
import { Measurement } from '../../memory/measures/measurement';

@Resolver()
export class AnalyticsQuery {
  @Extensions({ [RUNS_IN_WORKER]: true })
  @Query(() => Analytics, {
    nullable: true,
    description:
      'Measures: who was with whom, who connects most, groups, regions, decisions by year, lengths of tenures and of policy making.',
  })
  analytics(
    @Args(() => AnalyticsArgs) args: AnalyticsArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Analytics {
    const span = spanOf({ ...args }, 'analytics');
    const days = span && { from: span.from, to: span.to };
    const scope = {
      days,
      eventDays: args.asOf ? { from: LOWEST_DAY, to: args.asOf } : (days ?? ALL_DAYS),
      least: span?.least ?? 'POSSIBLE',
      roles: someOf(args.roles)?.toSorted() ?? null,
    } as const;
    return Object.assign(new Analytics(), { measurement: new Measurement(snapshot, scope) });
  }
}
