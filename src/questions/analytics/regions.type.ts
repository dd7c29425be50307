import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Region } from '../../model/vocabularies';
import { RecordField, type RecordId } from '../../schema/record-fields';
import { enumOf } from '../../schema/enums';

@ObjectType({})
export class RegionShare {
  @Field(() => enumOf(Region), {
    nullable: true,
    description: 'The region. Null for memberships whose region is not known.',
  })
  region!: string | null;

  @Field(() => Int, { description: 'The number of memberships. One seat can have several.' })
  count!: number;

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
  @RecordField(['Committee', 'Organization'], {
    nullable: true,
    description: 'The body. Null if all bodies are counted.',
  })
  body!: RecordId | null;

  @Field(() => Int, { description: 'The number of memberships counted.' })
  totalCount!: number;

  @Field(() => [RegionShare], {
    description: 'Regions with at least one membership; the unknown region comes last.',
  })
  regions!: RegionShare[];
}
