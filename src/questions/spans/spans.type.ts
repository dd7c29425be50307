import { Field, ObjectType } from 'type-graphql';
import type { Certainty } from '../../kernel/certainty';
import { CertaintyEnum } from '../../schema/certainty-types';
import { DateScalar } from '../../schema/scalars';

@ObjectType('GradedSpan', { description: 'Days of one grade, as a bar of a timeline shows them.' })
export class GradedSpanType {
  @Field(() => CertaintyEnum)
  certainty!: Certainty;

  @Field(() => DateScalar, { nullable: true, description: 'The first day. Null if open.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day. Null if open.' })
  to!: string | null;

  @Field({ description: 'Why they have this grade.' })
  sentence!: string;
}
