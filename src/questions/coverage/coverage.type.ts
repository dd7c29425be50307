import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'The seats of the ccNSO Council by grade. The certain, expected and open seats are all of them.',
})
export class SeatGrades {
  @Field(() => Int)
  certain!: number;

  @Field(() => Int)
  expected!: number;

  @Field(() => Int, { description: 'Seats without a CERTAIN or EXPECTED holder.' })
  open!: number;

  @Field(() => Int, {
    description: 'Of the open seats those for which a POSSIBLE holder is on record.',
  })
  possible!: number;
}

@ObjectType({ description: 'What the graph knows of a year.' })
export class YearCoverage {
  @Field(() => Int)
  year!: number;

  @Field(() => SeatGrades, { description: 'The seats of the Council on 1 July.' })
  seats!: SeatGrades;

  @Field(() => Int, {
    nullable: true,
    description: 'Members of the ccNSO by the latest count until 1 July. Null if there is none.',
  })
  membersCounted!: number | null;

  @Field(() => Int, {
    description:
      'Members of the ccNSO on record whom no known date rules out on 1 July. Those without dates are in every year, so they can be more than were counted.',
  })
  membersRecorded!: number;

  @Field(() => Int, { description: 'Of these all who certainly were members.' })
  membersCertain!: number;

  @Field(() => Int)
  decisions!: number;

  @Field(() => Int)
  decisionsWithTopic!: number;
}

@ObjectType({ description: 'What the graph knows of the records of a type.' })
export class TypeCoverage {
  @Field({ description: 'The type name.' })
  noun!: string;

  @Field(() => Int)
  records!: number;

  @Field(() => Int, { description: 'Records that cite only one document.' })
  oneSource!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Records with a date, a bound of one, or a day on which a source shows them. Null if the type has no dates.',
  })
  withDay!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Records with a topic. Null if the type has none.',
  })
  withTopic!: number | null;

  @Field(() => Int, { description: 'Records with `inferred`.' })
  inferred!: number;

  @Field(() => Int, { description: 'Records with `disputed`.' })
  disputed!: number;
}

@ObjectType({ description: 'How much the graph knows, and where it knows little.' })
export class Coverage {
  @Field(() => [YearCoverage], {
    description: 'The years from the first decision of the Council to the last.',
  })
  years!: readonly YearCoverage[];

  @Field(() => [TypeCoverage], { description: 'The types that cite sources, by name.' })
  types!: readonly TypeCoverage[];
}
