import { ArgsType, Field, ObjectType } from 'type-graphql';
import { CertaintyEnum } from '../../schema/certainty-types';
import { DateScalar } from '../../schema/scalars';
import { typeOf } from '../../schema/noun-types';

@ArgsType()
export class TurnoverArgs {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The second day.' })
  to!: string;
}

@ObjectType({ description: 'Somebody who was in a body on one of two days, or on both.' })
export class TurnoverHolder {
  @Field(() => typeOf(['CcTld', 'Organization', 'Person']), { description: 'Who.' })
  holder!: string;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description:
      'How sure it is that they were in it on the first day; null when known dates rule it out.',
  })
  before!: string | null;

  @Field(() => CertaintyEnum, { nullable: true, description: 'The same for the second day.' })
  after!: string | null;

  @Field(() => [typeOf(['Membership'])], { description: 'The memberships from which it follows.' })
  memberships!: string[];
}

@ObjectType({
  description:
    'Who came, who went and who stayed in a body between two days; at most 100 of each, by name.',
})
export class Turnover {
  @Field(() => [TurnoverHolder], { description: 'In it on the second day, and not on the first.' })
  joined!: TurnoverHolder[];

  @Field(() => [TurnoverHolder], { description: 'In it on the first day, and not on the second.' })
  left!: TurnoverHolder[];

  @Field(() => [TurnoverHolder], { description: 'In it on both days.' })
  stayed!: TurnoverHolder[];

  @Field({ description: 'Whether one of the lists was cut at 100.' })
  truncated!: boolean;
}
