import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, PartialDateScalar } from './scalars';

export const CertaintyEnum = { CERTAIN: 'CERTAIN', EXPECTED: 'EXPECTED', POSSIBLE: 'POSSIBLE' };
registerEnumType(CertaintyEnum, {
  name: 'Certainty',
  description: 'How sure it is that something held on a day, or on some day of a span.',
  valuesConfig: {
    CERTAIN: {
      description: 'Sources show it: the day lies between days on which it is known to have held.',
    },
    EXPECTED: {
      description: 'It had begun, its term was not over yet, and no source states its end.',
    },
    POSSIBLE: { description: 'No known date rules it out.' },
  },
});

@InputType({
  description: 'A span of days. A year or a month stands for all its days; a missing end is open.',
})
export class Span {
  @Field(() => PartialDateScalar, { nullable: true, description: 'From its first day on.' })
  from?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'To its last day.' })
  to?: string;
}

@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, { description: 'The day.' })
  asOf!: string;
}

@ObjectType({ description: 'How many of a list have which grade. They add up to its totalCount.' })
export class CertaintyCounts {
  @Field(() => Int, { description: 'How many are CERTAIN.' })
  certain!: number;

  @Field(() => Int, { description: 'How many are EXPECTED.' })
  expected!: number;

  @Field(() => Int, { description: 'How many are POSSIBLE.' })
  possible!: number;
}

@ObjectType({
  description:
    'Why something has its grade: a sentence, and the dates that it rests on. The sources are the citations of the edge.',
})
export class CertaintyReason {
  @Field({ description: 'The reason, for a person to read.' })
  sentence!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it began, where a source says.',
  })
  start!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it ended, where a source says.',
  })
  end!: string | null;

  @Field(() => [PartialDateScalar], { description: 'When sources show it.' })
  attested!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many years a term lasts, where a source says.',
  })
  termYears!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that is certain; null when none is.',
  })
  certainFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that is certain; null when none is, or when it has no end.',
  })
  certainTo!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The end of the term that began; null where that is not known or the end is.',
  })
  expectedTo!: string | null;

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
