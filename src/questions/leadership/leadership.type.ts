import { ArgsType, Field, ObjectType } from 'type-graphql';
import { Role } from '../../model/vocabularies';
import { DateScalar } from '../../schema/scalars';
import { LengthType } from '../length/length.type';
import { typeOf } from '../../schema/noun-types';
import { enumOf } from '../../schema/enums';

@ArgsType()
export class LeadershipArgs {
  @Field(() => [enumOf(Role)], {
    defaultValue: ['CHAIR', 'VICE_CHAIR', 'CO_CHAIR'],
    description: 'The roles that make the line.',
  })
  roles!: string[];
}

@ObjectType({ description: 'A tenure in a line of tenures.' })
export class LeadershipTenure {
  @Field(() => typeOf(['Membership']), {
    description: 'The membership, with its dates and sources.',
  })
  membership!: string;

  @Field(() => LengthType, { description: 'How long it lasted, as far as its dates tell.' })
  length!: LengthType;
}

@ObjectType({
  description:
    'Days on which nobody is shown in a role, between the first and the last on which somebody is.',
})
export class LeadershipGap {
  @Field(() => enumOf(Role), { description: 'The role.' })
  role!: string;

  @Field(() => DateScalar, { description: 'The first of the days.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last of the days.' })
  to!: string;
}

@ObjectType({
  description:
    'Days on which two are certain in one role: as with two vice-chairs, or where sources do not fit together.',
})
export class LeadershipOverlap extends LeadershipGap {
  @Field(() => [typeOf(['Membership'])], { description: 'The two memberships.' })
  memberships!: readonly string[];
}

@ObjectType({ description: 'Who led a body through time.' })
export class Leadership {
  @Field(() => [LeadershipTenure], {
    description:
      'The tenures by the first date that is known of them, those without any date last; at most 100.',
  })
  tenures!: LeadershipTenure[];

  @Field({ description: 'Whether there are more than 100, of which these are the first.' })
  truncated!: boolean;

  @Field(() => [LeadershipGap], {
    description: 'Where nobody is shown in a role. Tenures without a date may fill it.',
  })
  gaps!: LeadershipGap[];

  @Field(() => [LeadershipOverlap], { description: 'Where two are certain in one role.' })
  overlaps!: LeadershipOverlap[];
}
