import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../schema/scalars';

@ObjectType({
  description: 'The seats of the Council without a CERTAIN or EXPECTED holder on a day.',
})
export class OpenSeats {
  @Field(() => DateScalar, {
    description: 'The day: `committee { seats(asOf:) }` tells more of it.',
  })
  asOf!: string;

  @Field(() => Int, { description: 'How many seats are open.' })
  open!: number;

  @Field(() => Int, {
    description: 'Of these those for which a POSSIBLE holder is on record.',
  })
  possible!: number;
}
