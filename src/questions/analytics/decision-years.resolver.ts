import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageOf } from '../in-memory-page';
import { NETWORK } from '../../memory/network/network';
import type { QuestionContext } from '../context';
import { Analytics } from './analytics.type';
import { decisionYears, kindCounts } from '../../memory/measures/decision-years';
import { DecisionsArgs, DecisionYear } from './decision-years.type';
import { CountedDecisionConnection } from './evidence.type';

@Resolver(() => Analytics)
export class DecisionYearsResolver {
  @FieldResolver(() => [DecisionYear], {
    description:
      'How many decisions of which kind are on record for each year in which there are any, by the year of their date. It counts what sources were found for, and not all that was decided.',
  })
  async decisionsByYear(
    @Root() { measurement }: Analytics,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<DecisionYear[]> {
    const network = await snapshot.get(NETWORK);
    return [...decisionYears(network, measurement.scope)].map(([year, counted]) =>
      Object.assign(new DecisionYear(), {
        year,
        counted,
        totalCount: counted.length,
        kinds: kindCounts(counted),
      }),
    );
  }
}

@Resolver(() => DecisionYear)
export class DecisionYearResolver {
  @FieldResolver(() => CountedDecisionConnection, {
    description: 'The decisions that were counted.',
  })
  decisions(
    @Root() { counted }: DecisionYear,
    @Args(() => DecisionsArgs) { kind, ...page }: DecisionsArgs,
  ): CountedDecisionConnection {
    const items = counted.filter((decision) => !kind || decision.kind === kind);
    const keys = [
      { of: ({ date }: (typeof items)[0]) => date },
      { of: ({ id }: (typeof items)[0]) => id },
    ];
    return pageOf({ name: 'analytics.decisions', items, keys }, page, ({ id }) => id);
  }
}
