import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { STEPS } from '../../memory/budget';
import { CANDIDATES } from '../../memory/paths/paths';
import { ALL_NOUNS } from '../../model/model';
import type { NounName } from '../../model/noun';
import { NounEnum } from '../../schema/noun-enum';
import { RecordField, type RecordId } from '../../schema/record-fields';
import { PathStep, WalkArgs } from '../walk.type';

@ArgsType()
export class PathsArgs extends WalkArgs {
  @Field(() => ID, { description: 'The id of a record.' })
  from!: string;

  @Field(() => ID, { description: 'The id of another record.' })
  to!: string;

  @Field(() => Int, { defaultValue: 6, description: 'The maximum `length`, 1 to 8.' })
  maxLength!: number;

  @Field(() => Int, { defaultValue: 5, description: 'The number of paths, 1 to 20.' })
  first!: number;

  @Field(() => [NounEnum], {
    nullable: true,
    description:
      'Steps meet only at records of these types. Memberships and the like on a step are always allowed.',
  })
  through?: NounName[] | null;

  @Field(() => [ID], { nullable: true, description: 'Do not pass through these records.' })
  avoid?: string[] | null;
}

@ObjectType({ description: 'One of the ways in which two records are connected.' })
export class PathLink {
  @RecordField(ALL_NOUNS, {
    nullable: true,
    description:
      'The membership, the effect or the like between them. Null if they are connected directly.',
  })
  record!: RecordId | null;

  @Field(() => [PathStep], {
    description: 'The relationships, in order: one, or those to and from the record.',
  })
  relationships!: PathStep[];
}

@ObjectType({ description: 'A step of a path.' })
export class PathHop {
  @RecordField(ALL_NOUNS)
  from!: RecordId;

  @RecordField(ALL_NOUNS)
  to!: RecordId;

  @Field(() => [PathLink], {
    description:
      'What connects the two: all memberships or the like between them, or all relationships.',
  })
  links!: PathLink[];
}

@ObjectType('Path', {
  description:
    'A path from one record to another that visits no record twice. Paths that differ in memberships and the like between the same records only are one.',
})
export class PathType {
  @Field(() => Int, {
    description:
      'The number of relationships. A step through a membership or the like counts as two.',
  })
  length!: number;

  @Field(() => Float, {
    description:
      'Relevance; lower is better. The sum of log2(degree) over the records at which its steps meet, so a path through a small group ranks above one through a large meeting.',
  })
  score!: number;

  @Field(() => [PathHop], {
    description: 'The steps, in order: from record to record, with what connects them.',
  })
  steps!: PathHop[];
}

@ObjectType({ description: 'The paths between two records.' })
export class Paths {
  @Field(() => [PathType], {
    description: 'The paths, shortest first, then by score.',
  })
  paths!: PathType[];

  @Field({
    description: `Whether the search stopped early: after ${STEPS} relationships, or at ${CANDIDATES} paths of one length.`,
  })
  truncated!: boolean;

  @Field({ description: 'Whether there are more paths of the same length as the last one.' })
  more!: boolean;
}
