import { Ctx, Resolver, Root } from 'type-graphql';
import type { Certainty } from '../../kernel/certainty';
import { statedText, type ReasonInput } from '../../kernel/reason';
import { reasonWith, type Reason } from '../../kernel/reason-dates';
import { reasonOf } from '../../plan/execute/reason-of';
import { CertaintyReason } from '../../schema/certainty-types';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { FieldQuestion } from '../question';
import { AffiliatedPerson, HeldMeanwhile } from './people.type';

const TIMES = statement('membership/times');

@Resolver(() => AffiliatedPerson)
export class AffiliatedPersonResolver {
  @FieldQuestion(
    () => CertaintyReason,
    'Why it has this grade: that of the most certain position. Null without `asOf`.',
  )
  async reason(
    @Root() { certainty, mostCertain }: AffiliatedPerson,
    @Ctx() { executor }: QuestionContext,
  ): Promise<Reason | null> {
    if (!certainty) return null;
    const [times] = await executor.rowsOf(TIMES, mostCertain);
    return times ? reasonOf('Affiliation', certainty as Certainty, times) : null;
  }
}

const LEAD: Readonly<Record<Certainty, string>> = {
  CERTAIN: 'Both held on one day',
  EXPECTED: 'Both were to hold on one day, and no source says that one had ended',
  POSSIBLE: 'No known date rules out that both held on one day',
};

@Resolver(() => HeldMeanwhile)
export class HeldMeanwhileResolver {
  @FieldQuestion(
    () => CertaintyReason,
    'Why it has this grade: what sources state of the times of the position and of the membership. Its dates are null.',
  )
  async reason(
    @Root() { affiliation, membership, certainty }: HeldMeanwhile,
    @Ctx() { executor }: QuestionContext,
  ): Promise<Reason | null> {
    const [[position], [seat]] = await Promise.all([
      executor.rowsOf(TIMES, affiliation),
      executor.rowsOf(TIMES, membership),
    ]);
    if (!position || !seat) return null;
    const [one, other] = [position, seat].map((times) => statedText(times as Partial<ReasonInput>));
    const lead = LEAD[certainty as Certainty];
    return reasonWith(`${lead}. Of the position: ${one}; of the membership: ${other}.`, {});
  }
}
