import { ArgsType, Field, ObjectType } from 'type-graphql';
import { Role } from '../../model/vocabularies';
import { CertaintyEnum, Span } from '../../schema/certainty-types';
import { DateScalar } from '../../schema/scalars';
import { enumOf } from '../../schema/enums';
import type { Measurement } from '../../memory/measures/measurement';

@ArgsType()
export class AnalyticsArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Memberships that held on this day, and what happened by it.',
  })
  asOf?: string;

  @Field(() => Span, {
    nullable: true,
    description: 'Memberships that held on any day of this span, and what happened in it.',
  })
  during?: Span;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: 'Of this grade or a better one; with asOf or during.',
  })
  certainty?: string;

  @Field(() => [enumOf(Role)], {
    nullable: true,
    description: 'Only memberships in these roles; all unless given.',
  })
  roles?: string[];
}

@ObjectType({
  description:
    'Measures of the whole graph, each with its definition and with the records that it follows from. Without asOf or during everything that was ever recorded counts.',
})
export class Analytics {
  /** What is asked, for the fields; it is not shown. */
  measurement!: Measurement;
}
