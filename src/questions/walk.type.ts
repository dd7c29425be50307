import { ArgsType, Field, ObjectType } from 'type-graphql';
import { ALL_NOUNS, CITING_NOUNS } from '../model/model';
import { CitationsField, RecordField, type RecordId } from '../schema/record-fields';
import { RelationEnum } from '../schema/relation-enum';
import { DateScalar, PartialDateScalar } from '../schema/scalars';

@ArgsType()
export class WalkArgs {
  @Field(() => [RelationEnum], {
    nullable: true,
    description:
      'Follow only these relationships. Default: all except CITES and HAS_DISPUTE, which are followed only to a requested record, because citing the same source does not connect two records.',
  })
  relations?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Pass only through records that may have existed on this day. Undated records may.',
  })
  asOf?: string | null;
}

@ObjectType({ description: 'A step along a relationship.' })
export class PathStep {
  @Field(() => RelationEnum)
  type!: string;

  @Field({
    description:
      'Whether the relationship points from `from` to `to`. False if the step goes against its direction.',
  })
  along!: boolean;

  @Field({ description: 'False if the relationship is only planned.' })
  happened!: boolean;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When the record that states it happened or started. Null if no source says.',
  })
  start!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When that record ended. Null if no source says, and for events.',
  })
  end!: string | null;

  @CitationsField({ description: 'The sources of the record that states it.' })
  @RecordField(CITING_NOUNS, {
    description: 'The record that states the relationship.',
  })
  statedBy!: RecordId;

  @RecordField(ALL_NOUNS)
  from!: RecordId;

  @RecordField(ALL_NOUNS)
  to!: RecordId;
}
