import { ArgsType, Field, ObjectType } from 'type-graphql';
import { Span } from '../../schema/certainty-types';
import { DateScalar } from '../../schema/scalars';
import { CountedArgs } from '../../schema/counted-args';

@ArgsType()
export class AnalyticsArgs extends CountedArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Count memberships that held on this day, and events up to it.',
  })
  asOf?: string;

  @Field(() => Span, {
    nullable: true,
    description: 'Count memberships that held on some day of this span, and events within it.',
  })
  during?: Span;
}

/** All its fields are answered from a measurement. */
@ObjectType({
  description:
    'Measures of the whole graph. The description of each defines it, and each lists the records behind it. Without `asOf` or `during`, all records count.',
})
export class Analytics {}
