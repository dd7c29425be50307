import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { pageOf } from '../in-memory-page';
import { NETWORK } from '../../memory/network/network';
import type { QuestionContext } from '../context';
import { Analytics } from './analytics.type';
import type { Measurement } from '../../memory/measures/measurement';
import {
  decisionYears,
  kindCounts,
  type DecisionOfYear,
} from '../../memory/measures/decision-years';
import { DecisionsArgs, DecisionYear } from './decision-years.type';
import { CountedDecisionConnection } from './evidence.type';
import { FieldQuestion } from '../question';

/** What the fields of a year are answered from. */
interface DecisionYearSource extends DecisionYear {
  readonly counted: readonly DecisionOfYear[];
  readonly scope: Measurement['scope'];
}

@Resolver(() => Analytics)
export class DecisionYearsResolver {
  @FieldQuestion(
    () => [DecisionYear],
    'The decisions on record for each year, by kind. Counts only decisions for which a source was found.',
  )
  async decisionsByYear(
    @Root() measurement: Measurement,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<DecisionYearSource[]> {
    const network = await snapshot.get(NETWORK);
    return [...decisionYears(network, measurement.scope)].map(([year, counted]) => ({
      year,
      counted,
      scope: measurement.scope,
      totalCount: counted.length,
      kinds: kindCounts(counted),
    }));
  }
}

@Resolver(() => DecisionYear)
export class DecisionYearResolver {
  @FieldQuestion(() => CountedDecisionConnection)
  decisions(
    @Root() { counted, year, scope }: DecisionYearSource,
    @Args(() => DecisionsArgs) { kind, ...page }: DecisionsArgs,
  ): CountedDecisionConnection {
    const items = counted.filter((decision) => !kind || decision.kind === kind);
    const keys = [
      { of: ({ date }: (typeof items)[0]) => date },
      { of: ({ id }: (typeof items)[0]) => id },
    ];
    const list = { name: 'analytics.decisions', of: [scope, year, kind], items, keys };
    return pageOf(list, page, ({ id }) => id);
  }
}
