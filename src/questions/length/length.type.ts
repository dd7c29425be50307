import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Length', {
  description: 'How long something lasted, as a range, because dates can be partial or missing.',
})
export class LengthType {
  @Field(() => Int, {
    description: 'Days from the first to the last certain day, inclusive. 0 if no day is certain.',
  })
  atLeastDays!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from the first to the last possible day, inclusive. Null if no known date limits it.',
  })
  atMostDays!: number | null;

  @Field({
    description: 'Both in words, such as `at least 2 years, at most 3 years and 3 months`.',
  })
  sentence!: string;
}
