import { Field, Int, ObjectType } from 'type-graphql';
import { LengthType } from '../length/length.type';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { GradedField, RecordField, type RecordId } from '../../schema/record-fields';

@ObjectType({})
export class TenureBucket {
  @Field(() => Int)
  fromYears!: number;

  @Field(() => Int, { nullable: true, description: 'Null for no limit.' })
  belowYears!: number | null;

  @Field(() => Int, {
    description: 'The number of memberships certainly between these limits.',
  })
  certain!: number;

  @Field(() => Int, {
    description:
      'The number that may be between these limits; one membership can count in several buckets.',
  })
  possible!: number;
}

@ObjectType({})
export class TenureLength {
  @GradedField({ on: '`analytics(asOf:)` or `analytics(during:)`' })
  @RecordField(['Membership'])
  membership!: RecordId;

  @Field(() => LengthType, { description: 'How long it lasted, as far as its dates tell.' })
  length!: LengthType;
}

@ObjectType({ description: 'A page of memberships, the longest that is certain first.' })
export class TenureLengthConnection extends inMemoryConnection<TenureLength>(
  'TenureLength',
  () => TenureLength,
) {}

@ObjectType({})
export class TenureLengths {
  @Field(() => Int, { description: 'The number of memberships counted.' })
  totalCount!: number;

  @Field(() => Int, { description: 'The number of memberships without a certain day.' })
  withoutCertainDay!: number;

  @Field(() => Int, { description: 'The number of memberships whose length has no limit.' })
  withoutLimit!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The lower bound of the median. Null if nothing is counted.',
  })
  medianAtLeastDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The upper bound of the median. Null if no known date limits it.',
  })
  medianAtMostDays!: number | null;

  @Field(() => [TenureBucket])
  buckets!: TenureBucket[];
}
