import { Field, ObjectType } from 'type-graphql';
import { typeOf } from '../../schema/noun-types';
import { DateScalar } from '../../schema/scalars';

@ObjectType({ description: 'A membership or an affiliation in the life of a person.' })
export class CareerStep {
  @Field(() => typeOf(['Membership']), {
    nullable: true,
    description: 'The membership; null when the step is an affiliation.',
  })
  membership!: string | null;

  @Field(() => typeOf(['Affiliation']), {
    nullable: true,
    description: 'The affiliation; null when the step is a membership.',
  })
  affiliation!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that is possible; null when open.',
  })
  possibleFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that is possible; null when open.',
  })
  possibleTo!: string | null;
}
