import { ArgsType, Field, ObjectType } from 'type-graphql';
import { Role } from '../../model/vocabularies';
import { CountedArgs } from '../../schema/counted-args';
import { DateScalar } from '../../schema/scalars';
import { LengthType } from '../length/length.type';
import {
  CitationsField,
  GradedField,
  RecordField,
  RecordListField,
  type RecordId,
} from '../../schema/record-fields';
import { enumOf } from '../../schema/enums';

@ArgsType()
export class LeadershipArgs extends CountedArgs {
  @Field(() => [enumOf(Role)], {
    defaultValue: ['CHAIR', 'VICE_CHAIR', 'CO_CHAIR'],
    description: 'Count only memberships in these roles.',
  })
  declare roles: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only tenures that may have held on this day, each with its grade, and gaps and overlaps on it.',
  })
  asOf?: string | null;
}

@ObjectType({ description: 'A membership in a leading role.' })
export class LeadershipTenure {
  @GradedField({ on: '`asOf`' })
  @RecordField(['Membership'])
  membership!: RecordId;

  @Field(() => LengthType, { description: 'How long it lasted, as far as its dates tell.' })
  length!: LengthType;
}

@ObjectType({
  description:
    'Days on which nobody is known to hold a role, between the first and the last day on which somebody is.',
})
export class LeadershipGap {
  @Field(() => enumOf(Role))
  role!: string;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;
}

@ObjectType({
  description:
    'Days on which two people certainly hold one role: two vice-chairs, or sources that contradict each other.',
})
export class LeadershipOverlap extends LeadershipGap {
  @CitationsField({ description: 'The sources of the memberships.' })
  @RecordListField(['Membership'])
  memberships!: readonly RecordId[];
}

@ObjectType({ description: 'Who led a committee over time.' })
export class Leadership {
  @Field(() => [LeadershipTenure], {
    description: 'The memberships by first known date, undated ones last; at most 100.',
  })
  tenures!: LeadershipTenure[];

  @Field({ description: 'Whether there are more than 100.' })
  truncated!: boolean;

  @Field(() => [LeadershipGap], {
    description: 'Gaps in a role. Undated memberships may fill them.',
  })
  gaps!: LeadershipGap[];

  @Field(() => [LeadershipOverlap], { description: 'Overlaps in a role.' })
  overlaps!: LeadershipOverlap[];
}
