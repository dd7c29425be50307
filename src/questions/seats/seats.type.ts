import { Field, Int, ObjectType } from 'type-graphql';
import { HOLDER } from '../../model/groups';
import { CertaintyEnum } from '../../schema/certainty-types';
import { RecordField, RecordListField, type RecordId } from '../../schema/record-fields';

@ObjectType({ description: 'Somebody who is or may be on a seat on a day.' })
export class SeatHolder {
  @RecordField(HOLDER.members)
  holder!: RecordId;

  @RecordListField(['Membership'], {
    description: 'The memberships of the holder on these seats that no known date rules out.',
  })
  memberships!: readonly RecordId[];

  @Field(() => CertaintyEnum)
  certainty!: string;

  @Field({ description: 'The reason for the grade in words.' })
  sentence!: string;
}

@ObjectType()
abstract class SeatNumbers {
  @Field(() => Int, { description: 'The number of seats.' })
  seats!: number;

  @Field(() => Int, { description: 'The number of CERTAIN holders.' })
  certain!: number;

  @Field(() => Int, { description: 'The number of EXPECTED holders.' })
  expected!: number;

  @Field(() => Int, { description: 'The number of POSSIBLE holders, who fill no seat.' })
  possible!: number;

  @Field(() => Int, {
    description:
      'The number of seats without a CERTAIN or EXPECTED holder: nothing is known of who held them, which does not mean that they were vacant.',
  })
  open!: number;
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
    'The seats of a body on a day. A holder counts once, and is graded by terms that follow each other as if they were one.',
})
export class Seats extends SeatNumbers {
  @Field(() => [PostSeats])
  posts!: PostSeats[];

  @Field(() => [SeatHolder], {
    description: 'Holders of whom no record tells on which of the seats they are.',
  })
  unplaced!: SeatHolder[];
}
