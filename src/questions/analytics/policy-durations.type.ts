import { Field, Int, ObjectType } from 'type-graphql';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { RecordField, type RecordId } from '../../schema/record-fields';

@ObjectType('DayRange', {
  description: 'A number of days as a range, because dates can be a year or a month.',
})
export class DayRangeType {
  @Field(() => Int)
  atLeast!: number;

  @Field(() => Int)
  atMost!: number;
}

@ObjectType({ description: 'A step of a policy.' })
export class PolicyStep {
  @RecordField(['Milestone'])
  milestone!: RecordId;

  @Field(() => DayRangeType, {
    nullable: true,
    description: 'Days since the previous step. Null for the first.',
  })
  sincePrevious!: DayRangeType | null;

  @Field(() => DayRangeType)
  sinceInitiation!: DayRangeType;
}

@ObjectType({ description: 'How long a policy took from initiation to adoption.' })
export class PolicyDuration {
  @RecordField(['Policy'])
  policy!: RecordId;

  @Field(() => DayRangeType)
  days!: DayRangeType;

  @Field(() => [PolicyStep], {
    description: 'The steps from the initiation to the adoption, by date; at most 100.',
  })
  steps!: readonly PolicyStep[];

  @Field({ description: 'Whether there are more than 100 steps.' })
  truncated!: boolean;
}

@ObjectType({ description: 'A page of policies, the one that was initiated first at the head.' })
export class PolicyDurationConnection extends inMemoryConnection<PolicyDuration>(
  'PolicyDuration',
  () => PolicyDuration,
) {}
