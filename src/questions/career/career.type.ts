import { Field, ObjectType } from 'type-graphql';
import { RecordField, type RecordId } from '../../schema/record-fields';
import { DateScalar } from '../../schema/scalars';

@ObjectType({ description: 'A membership or an affiliation of a person.' })
export class CareerStep {
  @RecordField(['Membership'], {
    nullable: true,
    description: 'Null if the step is an affiliation.',
  })
  membership!: RecordId | null;

  @RecordField(['Affiliation'], {
    nullable: true,
    description: 'Null if the step is a membership.',
  })
  affiliation!: RecordId | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first possible day. Null if open.',
  })
  possibleFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last possible day. Null if open.',
  })
  possibleTo!: string | null;
}
