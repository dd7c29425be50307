import { Field, Int, ObjectType } from 'type-graphql';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { typeOf } from '../../schema/noun-types';

@ObjectType('DayRange', {
  description: 'A number of days as a range: dates can be a year or a month only.',
})
export class DayRangeType {
  @Field(() => Int, { description: 'At least so many.' })
  atLeast!: number;

  @Field(() => Int, { description: 'At most so many.' })
  atMost!: number;
}

@ObjectType({ description: 'A step of a policy on its way.' })
export class PolicyStep {
  @Field(() => typeOf(['Milestone']), { description: 'The step, with its date and sources.' })
  milestone!: string;

  @Field(() => DayRangeType, {
    nullable: true,
    description: 'Days since the step before; null for the first.',
  })
  sincePrevious!: DayRangeType | null;

  @Field(() => DayRangeType, { description: 'Days since the initiation.' })
  sinceInitiation!: DayRangeType;
}

@ObjectType({ description: 'How long a policy took from its initiation to its adoption.' })
export class PolicyDuration {
  @Field(() => typeOf(['Policy']), { description: 'The policy.' })
  policy!: string;

  @Field(() => DayRangeType, { description: 'Days from the initiation to the adoption.' })
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
