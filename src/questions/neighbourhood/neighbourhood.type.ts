import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { STEPS } from '../../memory/budget';
import { ALL_NOUNS } from '../../model/model';
import type { NounName } from '../../model/noun';
import { NounEnum } from '../../schema/noun-enum';
import { RecordField, type RecordId } from '../../schema/record-fields';
import { PathStep, WalkArgs } from '../walk.type';

@ArgsType()
export class NeighbourhoodArgs extends WalkArgs {
  @Field(() => ID, { description: 'The id of a record.' })
  of!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many steps around it, 1 to 4.' })
  depth!: number;

  @Field(() => [NounEnum], { nullable: true, description: 'Only records of these nouns.' })
  types?: NounName[] | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many records, 1 to 100.' })
  first!: number;
}

@ObjectType({ description: 'A record around another.' })
export class NeighbourhoodNode {
  @RecordField(ALL_NOUNS, { description: 'The record.' })
  record!: RecordId;

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
