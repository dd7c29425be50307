import { Field, ObjectType } from 'type-graphql';
import type { Reason } from '../../kernel/reason-dates';
import { ActivityStatus } from '../../model/activity';
import { CITING_NOUNS } from '../../model/model';
import { PolicyStatus } from '../../model/policy';
import { CertaintyEnum, CertaintyReason } from '../../schema/certainty-types';
import { enumOf } from '../../schema/enums';
import { CitationsField, RecordField, type RecordId } from '../../schema/record-fields';
import { PartialDateScalar } from '../../schema/scalars';

@ObjectType()
abstract class StatusOnDayFields {
  @Field(() => CertaintyEnum, {
    description:
      'CERTAIN if a source of that day, a later step or a later source proves it, or if nothing follows such a status. EXPECTED if a policy had it and no source says until when. POSSIBLE if a date is not exact, or if an activity was planned or under way earlier and no source says until when.',
  })
  certainty!: string;

  @Field(() => CertaintyReason, {
    description:
      'Why it has this grade, in a sentence with the days of the sources. A status has none of the other dates.',
  })
  reason!: Reason;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'The date of the step, or the day for which a document first shows it. Null if the document has no date but only bounds.',
  })
  since!: string | null;

  @CitationsField({ description: 'The sources of the record that states it.' })
  @RecordField(CITING_NOUNS, {
    description:
      'The record it rests on: a step, also that of a part, what resulted from it, or the record itself.',
  })
  statedBy!: RecordId;

  @RecordField(['Document'], {
    nullable: true,
    description: 'The latest document that shows it by that day. Null if it rests on a step alone.',
  })
  document!: RecordId | null;
}

@ObjectType({ description: 'The status of a policy on a day.' })
export class PolicyStatusAsOf extends StatusOnDayFields {
  @Field(() => enumOf(PolicyStatus))
  status!: string;
}

@ObjectType({ description: 'The status of an activity on a day.' })
export class ActivityStatusAsOf extends StatusOnDayFields {
  @Field(() => enumOf(ActivityStatus))
  status!: string;
}
