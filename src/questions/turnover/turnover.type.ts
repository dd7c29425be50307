import { ArgsType, Field, ObjectType } from 'type-graphql';
import { CertaintyEnum } from '../../schema/certainty-types';
import { DateScalar } from '../../schema/scalars';
import { RecordField, RecordListField, type RecordId } from '../../schema/record-fields';

@ArgsType()
export class TurnoverArgs {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;
}

@ObjectType({ description: 'A holder who was in the committee on at least one of two days.' })
export class TurnoverHolder {
  @RecordField(['CcTld', 'Organization', 'Person'])
  holder!: RecordId;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description:
      'How certain it is that they were in it on the first day. Null if known dates rule it out.',
  })
  before!: string | null;

  @Field(() => CertaintyEnum, { nullable: true, description: 'The same for the second day.' })
  after!: string | null;

  @RecordListField(['Membership'], { description: 'The memberships that show it.' })
  memberships!: RecordId[];
}

@ObjectType({
  description:
    'Who joined, left and stayed in a committee between two days; at most 100 each, by name.',
})
export class Turnover {
  @Field(() => [TurnoverHolder], {
    description: 'In the committee on the second day but not on the first.',
  })
  joined!: TurnoverHolder[];

  @Field(() => [TurnoverHolder], {
    description: 'In the committee on the first day but not on the second.',
  })
  left!: TurnoverHolder[];

  @Field(() => [TurnoverHolder], { description: 'In the committee on both days.' })
  stayed!: TurnoverHolder[];

  @Field({ description: 'Whether a list was cut off at 100.' })
  truncated!: boolean;
}
