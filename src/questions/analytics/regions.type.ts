import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Region } from '../../model/vocabularies';
import { RecordField, type RecordId } from '../../schema/record-fields';
import { enumOf } from '../../schema/enums';

@ArgsType()
export class RegionsArgs {
  @Field(() => String, {
    description: 'The acronym, name or id of a committee or an organization.',
  })
  body!: string;
}

@ObjectType({})
export class RegionShare {
  @Field(() => enumOf(Region), {
    nullable: true,
    description: 'The region. Null for seats whose region is not known.',
  })
  region!: string | null;

  @Field(() => Int, { description: 'The number of memberships.' })
  seats!: number;

  @Field(() => Int, { description: 'The number of different holders.' })
  holders!: number;

  @Field(() => Int, {
    description: 'The number of memberships whose seat names the region.',
  })
  stated!: number;

  @Field(() => Float, { description: 'The share of all memberships, from 0 to 1.' })
  share!: number;
}

@ObjectType({})
export class RegionsShare {
  @RecordField(['Committee', 'Organization'])
  body!: RecordId;

  @Field(() => Int, { description: 'The number of memberships counted.' })
  totalCount!: number;

  @Field(() => [RegionShare], {
    description: 'Regions with at least one seat; the unknown region comes last.',
  })
  regions!: RegionShare[];
}
