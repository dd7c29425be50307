import { Field, Int, ObjectType } from 'type-graphql';
import { HOLDER } from '../../model/groups';
import { CertaintyEnum } from '../../schema/certainty-types';
import { RecordField, RecordListField, type RecordId } from '../../schema/record-fields';

@ObjectType({ description: 'Somebody who is or may be on a seat on a day.' })
export class SeatHolder {
  @RecordField(HOLDER.members)
  holder!: RecordId;

  @RecordListField(['Membership'], {
    description:
      'The memberships of the holder on these seats that no known date rules out. Their `citations` are the sources.',
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
