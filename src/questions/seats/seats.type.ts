import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Certainty } from '../../kernel/certainty';
import type { Reason } from '../../kernel/reason-dates';
import { HOLDER } from '../../model/groups';
import { AsOfArgs, CertaintyEnum, CertaintyReason } from '../../schema/certainty-types';
import {
  CitationsField,
  RecordField,
  RecordListField,
  type RecordId,
} from '../../schema/record-fields';

@ArgsType()
export class SeatsArgs extends AsOfArgs {
  @Field(() => CertaintyEnum, {
    nullable: true,
    description:
      'The lowest grade of holders to list; the numbers stay those of all. Default: all.',
  })
  certainty?: Certainty | null;
}

@ObjectType({ description: 'Somebody who is or may be on a seat on a day.' })
export class SeatHolder {
  @RecordField(HOLDER.members)
  holder!: RecordId;

  @CitationsField({ description: 'The sources of `memberships`.' })
  @RecordListField(['Membership'], {
    description: 'The memberships of the holder on these seats that no known date rules out.',
  })
  memberships!: readonly RecordId[];

  @Field(() => CertaintyEnum)
  certainty!: string;

  @Field(() => CertaintyReason, { description: 'Why it has this grade.' })
  reason!: Reason;
}

@ObjectType()
abstract class SeatNumbers {
  @Field(() => Int, { description: 'The number of seats.' })
  seats!: number;

  @Field(() => Int, { description: 'The number of CERTAIN holders.' })
  certain!: number;

  @Field(() => Int, { description: 'The number of EXPECTED holders.' })
  expected!: number;

  @Field(() => Int, {
    description:
      'The number of POSSIBLE holders, who fill no seat. Where others are CERTAIN on all seats for the whole day, known dates rule them out.',
  })
  possible!: number;

  @Field(() => Int, {
    description:
      'The number of seats without a CERTAIN or EXPECTED holder, for which there can be POSSIBLE ones. It does not mean that they were vacant.',
  })
  open!: number;

  @Field({
    description:
      'Whether the posts on record are all that the body has for their roles. Otherwise it has other seats, which do not count here.',
  })
  complete!: boolean;
}

@ObjectType({ description: 'The seats of a post on a day.' })
export class PostSeats extends SeatNumbers {
  @RecordField(['Post'])
  post!: RecordId;

  @Field(() => [SeatHolder], { description: 'The holders, most certain first.' })
  held!: SeatHolder[];
}

@ObjectType({
  description:
    'The seats of a body on a day. A holder counts once, and is graded by terms that follow each other as if they were one. A CERTAIN or EXPECTED holder in `unplaced` takes one of the open seats, so the posts together can have more open seats than the body.',
})
export class Seats extends SeatNumbers {
  @Field(() => [PostSeats])
  posts!: PostSeats[];

  @Field(() => [SeatHolder], {
    description: 'Holders of whom no record tells on which of the seats they are.',
  })
  unplaced!: SeatHolder[];
}
