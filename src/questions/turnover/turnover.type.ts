import { ArgsType, Field, ObjectType } from 'type-graphql';
import type { Certainty } from '../../kernel/certainty';
import { Role } from '../../model/vocabularies';
import { CertaintyEnum } from '../../schema/certainty-types';
import { enumOf } from '../../schema/enums';
import { DateScalar } from '../../schema/scalars';
import { RecordField, RecordListField, type RecordId } from '../../schema/record-fields';

@ArgsType()
export class TurnoverArgs {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => [enumOf(Role)], {
    nullable: true,
    description:
      'The roles that count; an empty list counts nobody. Default: those of its posts, where these are all that it has; of other bodies all but those of observers, liaisons, the secretariat and issue managers.',
  })
  roles?: string[] | null;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description:
      'The lowest grade to list: on the second day for those who joined, on the first for those who left, on both for those who stayed. Default: all.',
  })
  certainty?: Certainty | null;
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
    description: 'In the committee on the second day, while known dates rule out the first.',
  })
  joined!: TurnoverHolder[];

  @Field(() => [TurnoverHolder], {
    description: 'In the committee on the first day, while known dates rule out the second.',
  })
  left!: TurnoverHolder[];

  @Field(() => [TurnoverHolder], {
    description: 'In the committee on both days, as far as no known date rules it out.',
  })
  stayed!: TurnoverHolder[];

  @Field({ description: 'Whether a list was cut off at 100.' })
  truncated!: boolean;
}
