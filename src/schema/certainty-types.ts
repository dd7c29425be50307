import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from './enums';
import { DateScalar, PartialDateScalar } from './scalars';

export const CertaintyEnum = enumOf({
  name: 'Certainty',
  about: 'How certain it is that something held on a day, or on some day of a span.',
  values: {
    CERTAIN: 'Sources prove it: the day lies between days on which it is known to have held.',
    EXPECTED: 'It had started, its term was not yet over, and no later source says when it ended.',
    POSSIBLE: 'No known date rules it out.',
  },
});

@InputType({
  description:
    'A span of days. A year or a month stands for all of its days. An end that is missing or null is open.',
})
export class Span {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'From the first day of this date.',
  })
  from?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'To the last day of this date.' })
  to?: string;
}

@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar)
  asOf!: string;
}

@ObjectType({
  description: 'The number of records in a list by grade. Their sum is `totalCount`.',
})
export class CertaintyCounts {
  @Field(() => Int)
  certain!: number;

  @Field(() => Int)
  expected!: number;

  @Field(() => Int)
  possible!: number;
}

@ObjectType({
  description:
    'Why a record has its grade: a sentence that names the sources, and the dates behind it. The citations of the edge say in `shown` which dates they prove, and in `supports` which fields.',
})
export class CertaintyReason {
  @Field({ description: 'The reason in words.' })
  sentence!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The start, if a source gives it.',
  })
  start!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The end, if a source gives it.',
  })
  end!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  startNotBefore!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  startNotAfter!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  endNotBefore!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  endNotAfter!: string | null;

  @Field(() => [PartialDateScalar], { description: 'The dates on which sources show it.' })
  attested!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'How the record follows from its sources. Null if a source states it.',
  })
  inferred!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The length of a term in years, if a source gives it.',
  })
  termYears!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first certain day. Null if none is.',
  })
  certainFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last certain day. Null if none is, or if it has no end.',
  })
  certainTo!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The announced end, or the last day of the term. Null if neither is known, or if a later source states the end.',
  })
  expectedTo!: string | null;

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
