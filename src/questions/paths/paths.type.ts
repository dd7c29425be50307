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

  @Field(() => ID, { description: 'The id of another.' })
  to!: string;

  @Field(() => Int, { defaultValue: 6, description: 'The most steps, 1 to 8.' })
  maxLength!: number;

  @Field(() => Int, { defaultValue: 5, description: 'How many paths, 1 to 20.' })
  first!: number;

  @Field(() => [NounEnum], { nullable: true, description: 'Only through records of these nouns.' })
  through?: NounName[] | null;

  @Field(() => [ID], { nullable: true, description: 'Not through these records.' })
  avoid?: string[] | null;
}

@ObjectType('Path', { description: 'A way from one record to another that meets no record twice.' })
export class PathType {
  @Field(() => Int, { description: 'How many steps it has.' })
  length!: number;

  @Field(() => Float, {
    description:
      'How telling it is, less is more: the sum, over the records between, of log2 of how many relationships each has. Two people through a group of ten are closer than two through ICANN78.',
  })
  score!: number;

  @Field(() => [PathStep], { description: 'Its steps, from the first record to the last.' })
  steps!: PathStep[];
}

@ObjectType({ description: 'What connects two records.' })
export class Paths {
  @Field(() => [PathType], {
    description: 'The shortest paths first; of one length, the most telling first.',
  })
  paths!: PathType[];

  @Field({
    description: `Whether the search was ended before all paths were seen: after ${STEPS} relationships, or at ${CANDIDATES} paths of one length.`,
  })
  truncated!: boolean;

  @Field({ description: 'Whether there are more paths that are as long as the last one here.' })
  more!: boolean;
}
