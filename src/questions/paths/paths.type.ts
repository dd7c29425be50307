import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../../schema/scalars';
import { factNouns } from '../facts';
import { CitationType, typeOf } from '../../schema/noun-types';
import { STEPS } from '../../memory/budget';
import { RelationEnum } from '../../schema/relation-enum';
import { CANDIDATES } from '../../memory/paths/paths';

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

  @Field(() => typeOf(factNouns(false)), {
    description: 'The record whose entry states the relation, with its sources.',
  })
  statedBy!: string;

  @Field(() => [CitationType], { description: 'The sources of the record that states it.' })
  citations?: never;

  @Field(() => typeOf(factNouns(true)), { description: 'The record where the step begins.' })
  from!: string;

  @Field(() => typeOf(factNouns(true)), { description: 'The record where it ends.' })
  to!: string;
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

@ObjectType({ description: 'A record around another.' })
export class NeighbourhoodNode {
  @Field(() => typeOf(factNouns(true)), { description: 'The record.' })
  record!: string;

  @Field(() => Int, { description: 'How many steps away it is.' })
  depth!: number;
}

@ObjectType({ description: 'What lies around a record, ready to be drawn.' })
export class Neighbourhood {
  @Field(() => [NeighbourhoodNode], {
    description:
      'The record itself and those around it, nearest first; of those equally near, the ones tied most to the others.',
  })
  nodes!: NeighbourhoodNode[];

  @Field(() => [PathStep], { description: 'All relationships between them.' })
  edges!: PathStep[];

  @Field({
    description: `Whether records so near were left out, for \`first\` or after ${STEPS} relationships. What is farther away than \`depth\` does not count.`,
  })
  truncated!: boolean;
}

@ObjectType({ description: 'How one of the records has to do with what is shared.' })
export class CommonBy {
  @Field(() => typeOf(factNouns(true)), { description: 'The record that was asked about.' })
  record!: string;

  @Field(() => [typeOf(factNouns(true))], {
    description: 'The memberships, effects and the like between; none when it is tied directly.',
  })
  via!: readonly string[];
}

@ObjectType({ description: 'Something that several records have to do with.' })
export class CommonThing {
  @Field(() => typeOf(factNouns(true)), { description: 'What they share.' })
  record!: string;

  @Field(() => [CommonBy], { description: 'Which of them, and how.' })
  by!: CommonBy[];
}

@ObjectType({ description: 'What several records share.' })
export class Common {
  @Field(() => [CommonThing], {
    description: 'Shared by most first, then by how few relationships it has.',
  })
  things!: CommonThing[];

  @Field({ description: 'Whether there is more than is shown.' })
  truncated!: boolean;
}
