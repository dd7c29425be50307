import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { reasonWith } from '../../kernel/reason-dates';
import type { StatusOnDay } from '../../kernel/status';
import { activityStatusOn, type OutcomeRow } from '../../memory/status/activity-status';
import type { RecordStatus, SourceRow } from '../../memory/status/evidence';
import { lastStepOf, policyStatusOn, type StepRow } from '../../memory/status/policy-status';
import { statusSentence, type LastStep } from '../../memory/status/sentence';
import { ActivityStatus } from '../../model/activity';
import type { Vocabulary } from '../../model/noun';
import { PolicyStatus } from '../../model/policy';
import { AsOfArgs } from '../../schema/certainty-types';
import { typeOf } from '../../schema/noun-types';
import { statement } from '../../store/catalog';
import type { Statement } from '../../store/statement';
import type { QuestionContext } from '../context';
import { ActivityStatusAsOf, PolicyStatusAsOf } from './status.type';
import { FieldQuestion } from '../question';

type Executor = QuestionContext['executor'];

@Resolver(() => typeOf(['Policy']))
export class PolicyStatusResolver {
  @FieldQuestion(
    () => PolicyStatusAsOf,
    'The status on a day: that of the farthest step that had happened by then, or the one that a later document shows. A process is at least IN_DEVELOPMENT once one of its parts is. Null if nothing is known by that day.',
  )
  async statusAsOf(
    @Root() { id }: { id: string },
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { executor }: QuestionContext,
  ): Promise<PolicyStatusAsOf | null> {
    const [steps, ofParts, sources] = await Promise.all([
      rows<StepRow>(executor, statement('policy/steps'), id),
      rows<StepRow>(executor, statement('policy/steps-of-parts'), id),
      rows<SourceRow>(executor, statement('status/sources'), id),
    ]);
    const found = policyStatusOn(id, steps, ofParts, sources, asOf);
    return shown(found, PolicyStatus, asOf, lastStepOf(id, steps));
  }
}

@Resolver(() => typeOf(['Activity']))
export class ActivityStatusResolver {
  @FieldQuestion(
    () => ActivityStatusAsOf,
    'The status on a day: what the latest document up to then calls it, or DONE from when it took place or led to something. Null if nothing is known by that day.',
  )
  async statusAsOf(
    @Root() { id }: { id: string },
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { executor }: QuestionContext,
  ): Promise<ActivityStatusAsOf | null> {
    const [sources, outcomes] = await Promise.all([
      rows<SourceRow>(executor, statement('status/sources'), id),
      rows<OutcomeRow>(executor, statement('activity/outcomes'), id),
    ]);
    return shown(activityStatusOn(id, sources, outcomes, asOf), ActivityStatus, asOf);
  }
}

async function rows<Row>(
  executor: Executor,
  asked: Statement,
  id: string,
): Promise<readonly Row[]> {
  return (await executor.rowsOf(asked, id)) as unknown as readonly Row[];
}

function shown(
  found: StatusOnDay<RecordStatus> | null,
  vocabulary: Vocabulary,
  day: string,
  lastStep: LastStep | null = null,
): PolicyStatusAsOf | null {
  if (!found) return null;
  const { evidence, again, certainty } = found;
  return {
    status: evidence.status,
    certainty,
    reason: reasonWith(statusSentence(found, vocabulary, day, lastStep), {}),
    since: evidence.date,
    statedBy: evidence.statedBy,
    document: (again ?? evidence).document,
  };
}
