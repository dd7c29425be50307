import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { QUESTION_ROWS } from '../../plan/limits';
import { PageArgs } from '../../schema/page-types';
import { sortedBy } from '../../kernel/order';
import { pageOf } from '../in-memory-page';
import { NETWORK } from '../../memory/network/network';
import type { QuestionContext } from '../context';
import { Analytics } from './analytics.type';
import { DURATION_KEYS, policyDurations } from '../../memory/measures/policy-durations';
import { PolicyDurationConnection } from './policy-durations.type';

@Resolver(() => Analytics)
export class PolicyDurationsResolver {
  @FieldResolver(() => PolicyDurationConnection, {
    description:
      'How long policies took from their initiation to their adoption by the ICANN Board, step by step: from the first dated step of the kind INITIATION, of the policy or else of the process that it is part of, to the first later one of its own of the kind BOARD_ADOPTION (ICANN Bylaws, Annex B). The steps of the process between them count too. Policies without one of them are left out, and so are steps without a date and those that are only planned. asOf and during ask for the adoption.',
  })
  async policyDurations(
    @Root() { measurement }: Analytics,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<PolicyDurationConnection> {
    const network = await snapshot.get(NETWORK);
    const items = sortedBy(policyDurations(network, measurement.scope), DURATION_KEYS);
    const listed = { name: 'analytics.policyDurations', items, keys: DURATION_KEYS };
    return pageOf(listed, page, ({ steps, ...each }) => ({
      ...each,
      steps: steps.slice(0, QUESTION_ROWS),
      truncated: steps.length > QUESTION_ROWS,
    }));
  }
}
