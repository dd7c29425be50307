import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../schema/scalars';

@ObjectType({ description: 'Seats of which the graph does not know who held them on a day.' })
export class SeatsWithoutHolder {
  @Field(() => DateScalar, {
    description: 'The day: `committee { seats(asOf:) }` tells more of it.',
  })
  asOf!: string;

  @Field(() => Int, { description: 'How many of the seats.' })
  seats!: number;
}
