import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Length', {
  description: 'How long something lasted, as a range: partial and missing dates leave more open.',
})
export class LengthType {
  @Field(() => Int, {
    description: 'Days from the first to the last that is certain, both counted; 0 when none is.',
  })
  atLeastDays!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from the first to the last that is possible; null when no known date limits it.',
  })
  atMostDays!: number | null;

  @Field({ description: 'Both in words: `at least 2 years, at most 3 years and 3 months`.' })
  sentence!: string;
}
