import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, PartialDateScalar } from '../../schema/scalars';
import { STEPS } from '../../memory/budget';
import { factNouns } from '../facts';
import { CitationType, typeOf } from '../../schema/noun-types';
import { enumOf } from '../../schema/enums';
import { LINEAGE_TYPES } from '../../model/lineages';

const DirectionEnum = { ANCESTORS: 'ANCESTORS', DESCENDANTS: 'DESCENDANTS', BOTH: 'BOTH' };
registerEnumType(DirectionEnum, {
  name: 'LineageDirection',
  description: 'Which way a lineage goes.',
  valuesConfig: {
    ANCESTORS: { description: 'To what it came of.' },
    DESCENDANTS: { description: 'To what came of it.' },
    BOTH: { description: 'Both ways.' },
  },
});

const LimitEnum = { DEPTH: 'DEPTH', FIRST: 'FIRST', BUDGET: 'BUDGET' };
registerEnumType(LimitEnum, {
  name: 'LineageLimit',
  description: 'What cut a lineage.',
  valuesConfig: {
    DEPTH: { description: 'There is more beyond so many steps.' },
    FIRST: { description: 'There are more records.' },
    BUDGET: { description: `It was ended after ${STEPS} relationships.` },
  },
});

/** Each relation of a lineage, read from the earlier to the later. */
const DescentTypeEnum = enumOf({
  name: 'LineageRelation',
  about: 'How one thing came of another.',
  values: LINEAGE_TYPES,
});

@ArgsType()
export class LineageArgs {
  @Field(() => ID, {
    description:
      'The id of a record, now or formerly. Decisions, policies and those of their steps that no decision reached, committees, activities, agenda items, memberships, meetings and documents have lineages.',
  })
  of!: string;

  @Field(() => DirectionEnum, { defaultValue: 'BOTH', description: 'Which way.' })
  direction!: 'ANCESTORS' | 'DESCENDANTS' | 'BOTH';

  @Field(() => Int, { defaultValue: 5, description: 'How many steps, 1 to 20.' })
  depth!: number;

  @Field(() => [DescentTypeEnum], {
    nullable: true,
    description: 'Only along these relations; all unless given.',
  })
  relations?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only what may have come about by this day: a year counts from its first day. What is only planned, or has no date, is left out then.',
  })
  asOf?: string | null;

  @Field(() => Int, {
    defaultValue: 50,
    description: 'How many records, 1 to 100; nearer ones first.',
  })
  first!: number;
}

@ObjectType({ description: 'A record in a lineage.' })
export class LineageNode {
  @Field(() => typeOf(factNouns(true)), { description: 'The record.' })
  record!: string;

  @Field(() => Int, {
    description:
      'Steps from the record asked about: negative for what it came of, positive for what came of it.',
  })
  depth!: number;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was or began; null where no source says.',
  })
  date!: string | null;
}

@ObjectType('LineageStep', { description: 'A step of a lineage, from the earlier to the later.' })
export class LineageStepType {
  @Field(() => typeOf(factNouns(true)), { description: 'The earlier.' })
  from!: string;

  @Field(() => typeOf(factNouns(true)), { description: 'The later.' })
  to!: string;

  @Field(() => DescentTypeEnum, { description: 'How the later came of the earlier.' })
  type!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'When the later came about, or the earlier where that is later; null where no source says.',
  })
  date!: string | null;

  @Field({ description: 'False when it is only planned.' })
  happened!: boolean;

  @Field(() => Int, {
    description: 'The depth of its farther end: negative among what the record came of.',
  })
  depth!: number;

  @Field(() => typeOf(factNouns(false)), {
    description: 'The record whose entry states it, with the sources.',
  })
  statedBy!: string;

  @Field(() => [CitationType], { description: 'The sources of the record that states it.' })
  citations?: never;
}

@ObjectType({ description: 'What a record came of and what came of it.' })
export class Lineage {
  @Field(() => [LineageNode], { description: 'The records, the nearest first.' })
  nodes!: LineageNode[];

  @Field(() => [LineageStepType], { description: 'The steps between them.' })
  edges!: LineageStepType[];

  @Field(() => [LineageNode], { description: 'The same records by date, those without one last.' })
  timeline!: LineageNode[];

  @Field({ description: 'Whether there is more than is shown.' })
  truncated!: boolean;

  @Field(() => LimitEnum, { nullable: true, description: 'What cut it; null when nothing did.' })
  truncatedBy!: string | null;
}
