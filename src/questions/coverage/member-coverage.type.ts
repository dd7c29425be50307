import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { RecordField, type RecordId } from '../../schema/record-fields';
import { DateScalar, PartialDateScalar } from '../../schema/scalars';

@ArgsType()
export class MemberCoverageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Takes the latest count until this day; without it, the latest of all.',
  })
  asOf?: string | null;
}

@ObjectType({
  description: 'How many members of a body a source counted, and how many of them are on record.',
})
export class MemberCoverage {
  @RecordField(['Committee', 'Organization'])
  body!: RecordId;

  @Field(() => Int, { description: 'The members that the source counted.' })
  counted!: number;

  @Field(() => PartialDateScalar, { description: 'The date of the count.' })
  countedOn!: string;

  @Field(() => Int, {
    description:
      'The different members on record whom no known date rules out on that date. Members without dates are among them on every date, so they can be more than were counted.',
  })
  recorded!: number;

  @Field(() => Int, { description: 'Of these all who certainly were members on that date.' })
  certain!: number;

  @RecordField(['MemberCount'], { description: 'The count, with its sources.' })
  count!: RecordId;
}
