import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Region } from '../../model/vocabularies';
import { typeOf } from '../../schema/noun-types';
import { enumOf } from '../../schema/enums';
import type { GradedTenure } from '../../memory/measures/tenure';

@ArgsType()
export class RegionsArgs {
  @Field(() => String, {
    description: 'The acronym, the name or the id of a committee or an organization.',
  })
  body!: string;
}

@ObjectType({ description: 'The seats of one region in a body.' })
export class RegionShare {
  /** For the fields; not shown. */
  tenures!: readonly GradedTenure[];

  @Field(() => enumOf(Region) as never, {
    nullable: true,
    description: 'The region; null for the seats whose region is not known.',
  })
  region!: string | null;

  @Field(() => Int, { description: 'How many memberships.' })
  seats!: number;

  @Field(() => Int, { description: 'How many different holders they have.' })
  holders!: number;

  @Field(() => Int, {
    description: 'For how many of the memberships the seat itself names the region.',
  })
  stated!: number;

  @Field(() => Float, { description: 'The part of all memberships, from 0 to 1.' })
  share!: number;
}

@ObjectType({ description: 'The seats of a body by ICANN region.' })
export class RegionsShare {
  @Field(() => typeOf(['Committee', 'Organization']), { description: 'The body.' })
  body!: string;

  @Field(() => Int, { description: 'How many memberships count.' })
  totalCount!: number;

  @Field(() => [RegionShare], {
    description: 'The regions that have any, those whose region is not known last.',
  })
  regions!: RegionShare[];
}
