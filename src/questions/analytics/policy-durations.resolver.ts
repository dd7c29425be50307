import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { QUESTION_ROWS } from '../../plan/limits';
import { PageArgs } from '../../schema/page-types';
import { sortedBy } from '../../kernel/order';
import { pageOf } from '../in-memory-page';
import { NETWORK } from '../../memory/network/network';
import type { QuestionContext } from '../context';
import { Analytics } from './analytics.type';
import type { Measurement } from '../../memory/measures/measurement';
import { DURATION_KEYS, policyDurations } from '../../memory/measures/policy-durations';
import { PolicyDurationConnection } from './policy-durations.type';
import { FieldQuestion } from '../question';

@Resolver(() => Analytics)
export class PolicyDurationsResolver {
  @FieldQuestion(
    () => PolicyDurationConnection,
    'How long policies took from initiation to adoption by the ICANN Board (ICANN Bylaws, Annex B), with all steps in between. It starts with the first dated INITIATION step, of the policy or of the process of which it is part. It ends with the first later BOARD_ADOPTION step of the policy. Policies without both steps, undated steps and planned steps are left out. `asOf` and `during` apply to the adoption.',
  )
  async policyDurations(
    @Root() measurement: Measurement,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<PolicyDurationConnection> {
    const network = await snapshot.get(NETWORK);
    const items = sortedBy(policyDurations(network, measurement.scope), DURATION_KEYS);
    const listed = {
      name: 'analytics.policyDurations',
      of: [measurement.scope],
      items,
      keys: DURATION_KEYS,
    };
    return pageOf(listed, page, ({ steps, ...each }) => ({
      ...each,
      steps: steps.slice(0, QUESTION_ROWS),
      truncated: steps.length > QUESTION_ROWS,
    }));
  }
}
