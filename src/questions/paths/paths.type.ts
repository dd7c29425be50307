import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { STEPS } from '../../memory/budget';
import { CANDIDATES } from '../../memory/paths/paths';
import type { NounName } from '../../model/noun';
import { NounEnum } from '../../schema/noun-enum';
import { PathStep, WalkArgs } from '../walk.type';

@ArgsType()
export class PathsArgs extends WalkArgs {
  @Field(() => ID, { description: 'The id of a record.' })
  from!: string;

  @Field(() => ID, { description: 'The id of another record.' })
  to!: string;

  @Field(() => Int, { defaultValue: 6, description: 'The maximum number of steps, 1 to 8.' })
  maxLength!: number;

  @Field(() => Int, { defaultValue: 5, description: 'The number of paths, 1 to 20.' })
  first!: number;

  @Field(() => [NounEnum], {
    nullable: true,
    description: 'Pass only through records of these types.',
  })
  through?: NounName[] | null;

  @Field(() => [ID], { nullable: true, description: 'Do not pass through these records.' })
  avoid?: string[] | null;
}

@ObjectType('Path', {
  description: 'A path from one record to another that visits no record twice.',
})
export class PathType {
  @Field(() => Int, { description: 'The number of steps.' })
  length!: number;

  @Field(() => Float, {
    description:
      'Relevance; lower is better. The sum of log2(degree) over the records in between, so a path through a small group ranks above one through a large meeting.',
  })
  score!: number;

  @Field(() => [PathStep], { description: 'The steps, in order.' })
  steps!: PathStep[];
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
