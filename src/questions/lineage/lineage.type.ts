import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartialDateScalar } from '../../schema/scalars';
import { STEPS } from '../../memory/budget';
import { ALL_NOUNS, CITING_NOUNS } from '../../model/model';
import { CitationsField, RecordField, type RecordId } from '../../schema/record-fields';
import { enumOf } from '../../schema/enums';
import type { LineageDirection } from '../../memory/lineage/lineage-question';
import { LINEAGE_TYPES } from '../../model/lineages';

const DirectionEnum = enumOf({
  name: 'LineageDirection',
  about: 'The direction of a lineage.',
  values: {
    ANCESTORS: 'What the record resulted from.',
    DESCENDANTS: 'What resulted from the record.',
    BOTH: '',
  },
});

const LimitEnum = enumOf({
  name: 'LineageLimit',
  about: 'Why a lineage is incomplete.',
  values: {
    DEPTH: 'More records lie beyond `depth`.',
    FIRST: 'There are more than `first` records.',
    BUDGET: `The search stopped after ${STEPS} relationships.`,
  },
});

/** Each relation of a lineage, read from the earlier to the later. */
const DescentTypeEnum = enumOf({
  name: 'LineageRelation',
  about: 'How one record resulted from another.',
  values: LINEAGE_TYPES,
});

@ArgsType()
export class LineageArgs {
  @Field(() => ID, {
    description:
      'The id or former id of a record. Decisions, policies, policy steps without a decision, committees, activities, agenda items, memberships, meetings and documents have lineages.',
  })
  of!: string;

  @Field(() => DirectionEnum, { defaultValue: 'BOTH' })
  direction!: LineageDirection;

  @Field(() => Int, { defaultValue: 5, description: 'The number of steps, 1 to 20.' })
  depth!: number;

  @Field(() => [DescentTypeEnum], {
    nullable: true,
    description: 'Follow only these relations. Default: all.',
  })
  relations?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only what may have happened by this day; a year counts from its first day. Planned and undated steps are left out.',
  })
  asOf?: string | null;

  @Field(() => Int, {
    defaultValue: 50,
    description: 'The number of records, 1 to 100; nearer ones first.',
  })
  first!: number;
}

@ObjectType({})
export class LineageNode {
  @RecordField(ALL_NOUNS)
  record!: RecordId;

  @Field(() => Int, {
    description:
      'The number of steps from the requested record: negative for ancestors, positive for descendants.',
  })
  depth!: number;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it happened or started. Null if no source says.',
  })
  date!: string | null;

  @Field({ description: 'False if it is only planned.' })
  happened!: boolean;
}

@ObjectType('LineageStep', {
  description: 'An edge of a lineage, from the earlier to the later record.',
})
export class LineageStepType {
  @RecordField(ALL_NOUNS, { description: 'The earlier record.' })
  from!: RecordId;

  @RecordField(ALL_NOUNS, { description: 'The later record.' })
  to!: RecordId;

  @Field(() => DescentTypeEnum, { description: 'How the later record resulted from the earlier.' })
  type!: string;

  @Field({
    description:
      'The same in words, whichever of the two acted: "The decision appointed somebody to the committee." It begins with "Planned:" if it is only planned.',
  })
  sentence!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'When the later record came about, or the earlier one if that is later. Null if no source says.',
  })
  date!: string | null;

  @Field({ description: 'False if it is only planned.' })
  happened!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'What the record that states it infers from its sources, and how. Null if they state all of it.',
  })
  inferred!: string | null;

  @Field(() => Int, {
    description: 'The depth of the farther end: negative for ancestors.',
  })
  depth!: number;

  @CitationsField({ description: 'The sources of the record that states it.' })
  @RecordField(CITING_NOUNS, {
    description: 'The record that states this edge.',
  })
  statedBy!: RecordId;
}

@ObjectType({ description: 'The ancestors and descendants of a record.' })
export class Lineage {
  @Field(() => [LineageNode], { description: 'The records, nearest first.' })
  nodes!: LineageNode[];

  @Field(() => [LineageStepType], { description: 'The edges between the records.' })
  edges!: LineageStepType[];

  @Field(() => [LineageNode], { description: 'The same records by date, undated ones last.' })
  timeline!: LineageNode[];

  @Field({ description: 'Whether records were left out.' })
  truncated!: boolean;

  @Field(() => LimitEnum, {
    nullable: true,
    description: 'Why records were left out. Null if none were.',
  })
  truncatedBy!: string | null;
}
