import { ArgsType, Field, ObjectType } from 'type-graphql';
import { GradedField, RecordField, type RecordId } from '../../schema/record-fields';
import { DateScalar } from '../../schema/scalars';

@ArgsType()
export class CareerArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only what may have held on this day, each with its grade.',
  })
  asOf?: string | null;
}

@ObjectType({ description: 'A membership or an affiliation of a person.' })
export class CareerStep {
  @GradedField({ on: '`asOf`' })
  tenure!: RecordId;

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
