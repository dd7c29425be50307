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
      'Only along these relationships. Unless given all but CITES and HAS_DISPUTE, which are followed only to a record that is asked about: two records that cite one source have nothing to do with each other by that.',
  })
  relations?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only through what may have been there on this day: what has no date, and nothing that it belongs to has one, may.',
  })
  asOf?: string | null;
}

@ObjectType({ description: 'A step along a relationship of the graph.' })
export class PathStep {
  @Field(() => RelationEnum, { description: 'The type of the relationship.' })
  type!: string;

  @Field({
    description:
      'Whether the relationship points from `from` to `to`; false when the step goes against it.',
  })
  along!: boolean;

  @Field({ description: 'False when the relation is only planned.' })
  happened!: boolean;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When the record that states it was or began; null where no source says.',
  })
  start!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When that ended; null where no source says, and for what happens once.',
  })
  end!: string | null;

  @CitationsField({ description: 'The sources of the record that states it.' })
  @RecordField(CITING_NOUNS, {
    description: 'The record whose entry states the relation, with its sources.',
  })
  statedBy!: RecordId;

  @RecordField(ALL_NOUNS, { description: 'The record where the step begins.' })
  from!: RecordId;

  @RecordField(ALL_NOUNS, { description: 'The record where it ends.' })
  to!: RecordId;
}
