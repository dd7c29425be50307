import { ArgsType, Field, ObjectType } from 'type-graphql';
import type { Certainty } from '../../kernel/certainty';
import { CertaintyEnum } from '../../schema/certainty-types';
import { CountedArgs } from '../../schema/counted-args';
import { DateScalar } from '../../schema/scalars';
import {
  CitationsField,
  ReasonField,
  RecordField,
  RecordListField,
  type RecordId,
} from '../../schema/record-fields';

@ArgsType()
export class TurnoverArgs extends CountedArgs {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: 'The lowest grade to count, as `certainty` of a holder. Default: all.',
  })
  declare certainty?: Certainty | null;
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

  @Field(() => CertaintyEnum, {
    description:
      'The grade of the day that decides: the second for those who joined, the first for those who left, and the less certain of the two for those who stayed.',
  })
  certainty!: string;

  @ReasonField({ description: 'Why it has this grade.' })
  gradedBy!: RecordId;

  @CitationsField({ description: 'The sources of the memberships.' })
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
