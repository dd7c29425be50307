import { Args, Ctx, Resolver } from 'type-graphql';
import { someOf } from '../../kernel/arguments';
import { ALL_DAYS } from '../../kernel/day-span';
import { LOWEST_DAY } from '../../kernel/partial-date';
import { spanIn } from '../../plan/span';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { Analytics, AnalyticsArgs } from './analytics.type';
import { Measurement } from '../../memory/measures/measurement';

@Resolver()
export class AnalyticsQuery {
  @Question(() => Analytics, {
    runsInWorker: true,
    description:
      'Measures of the graph: co-membership, centrality, communities, regions, decisions by year, lengths of memberships and of policy making.',
  })
  analytics(
    @Args(() => AnalyticsArgs) args: AnalyticsArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Measurement {
    const span = spanIn({ ...args }, 'analytics');
    const days = span && { from: span.from, to: span.to };
    const scope = {
      days,
      eventDays: args.asOf ? { from: LOWEST_DAY, to: args.asOf } : (days ?? ALL_DAYS),
      least: span?.least ?? 'POSSIBLE',
      roles: someOf('analytics.roles', args.roles)?.toSorted() ?? null,
      body: null,
    } as const;
    return new Measurement(snapshot, scope);
  }
}
