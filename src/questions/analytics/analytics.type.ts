import { ArgsType, Field, ObjectType } from 'type-graphql';
import { Role } from '../../model/vocabularies';
import { CertaintyEnum, Span } from '../../schema/certainty-types';
import { DateScalar } from '../../schema/scalars';
import { enumOf } from '../../schema/enums';

@ArgsType()
export class AnalyticsArgs {
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

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: 'The lowest grade to count. Requires `asOf` or `during`.',
  })
  certainty?: string;

  @Field(() => [enumOf(Role)], {
    nullable: true,
    description: 'Count only memberships in these roles. Default: all roles.',
  })
  roles?: string[];
}

/** All its fields are answered from a measurement. */
@ObjectType({
  description:
    'Measures of the whole graph. The description of each defines it, and each lists the records behind it. Without `asOf` or `during`, all records count.',
})
export class Analytics {}
