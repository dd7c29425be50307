import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { LengthType } from '../length/length.type';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { typeOf } from '../../schema/noun-types';
import type { TenureOfLength } from '../../memory/measures/tenure-lengths';

@ArgsType()
export class TenuresArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'The acronym, the name or the id of a committee or an organization; all bodies unless given.',
  })
  body?: string;
}

@ObjectType({ description: 'Lengths between two limits.' })
export class TenureBucket {
  @Field(() => Int, { description: 'From so many years on.' })
  fromYears!: number;

  @Field(() => Int, { nullable: true, description: 'Below so many years; null for no limit.' })
  belowYears!: number | null;

  @Field(() => Int, {
    description: 'How many are between these limits, whatever the missing parts of dates are.',
  })
  certain!: number;

  @Field(() => Int, {
    description: 'How many can be; one whose dates leave it open counts in several.',
  })
  possible!: number;
}

@ObjectType({ description: 'A membership and how long it lasted.' })
export class TenureLength {
  @Field(() => typeOf(['Membership']), { description: 'The membership.' })
  membership!: string;

  @Field(() => LengthType, { description: 'How long it lasted, as far as its dates tell.' })
  length!: LengthType;
}

@ObjectType({ description: 'A page of memberships, the longest that is certain first.' })
export class TenureLengthConnection extends inMemoryConnection<TenureLength>(
  'TenureLength',
  () => TenureLength,
) {}

@ObjectType({ description: 'How long memberships lasted.' })
export class TenureLengths {
  /** For the fields; not shown. */
  lengths!: readonly TenureOfLength[];

  @Field(() => Int, { description: 'How many memberships count.' })
  totalCount!: number;

  @Field(() => Int, { description: 'For how many of them no day is certain.' })
  withoutCertainDay!: number;

  @Field(() => Int, { description: 'How many have no limit to their length.' })
  withoutLimit!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The median is at least so many days; null when nothing counts.',
  })
  medianAtLeastDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The median is at most so many days; null when no known date limits it.',
  })
  medianAtMostDays!: number | null;

  @Field(() => [TenureBucket], { description: 'The distribution.' })
  buckets!: TenureBucket[];
}
