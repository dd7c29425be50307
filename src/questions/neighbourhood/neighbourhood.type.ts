import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { STEPS } from '../../memory/budget';
import { ALL_NOUNS } from '../../model/model';
import type { NounName } from '../../model/noun';
import { NounEnum } from '../../schema/noun-enum';
import { RecordField, type RecordId } from '../../schema/record-fields';
import { PathHop } from '../paths/paths.type';
import { PathStep, WalkArgs } from '../walk.type';

@ArgsType()
export class NeighbourhoodArgs extends WalkArgs {
  @Field(() => ID, { description: 'The id of a record.' })
  of!: string;

  @Field(() => Int, { defaultValue: 1, description: 'The distance in steps, 1 to 4.' })
  depth!: number;

  @Field(() => [NounEnum], { nullable: true, description: 'Only records of these types.' })
  types?: NounName[] | null;

  @Field(() => Int, { defaultValue: 50, description: 'The number of records, 1 to 100.' })
  first!: number;

  @Field({
    defaultValue: false,
    description:
      'Whether memberships, affiliations and effects are ways between records, told by `hops`, and not records that count for `depth` and `first`.',
  })
  folded!: boolean;
}

@ObjectType({})
export class NeighbourhoodNode {
  @RecordField(ALL_NOUNS)
  record!: RecordId;

  @Field(() => Int, { description: 'The distance in steps.' })
  depth!: number;
}

@ObjectType({ description: 'The neighbourhood of a record.' })
export class Neighbourhood {
  @Field(() => [NeighbourhoodNode], {
    description:
      'The record and its neighbours, nearest first; at equal distance, the best connected first.',
  })
  nodes!: NeighbourhoodNode[];

  @Field(() => [PathStep], { description: 'All relationships between these records.' })
  edges!: PathStep[];

  @Field(() => [PathHop], {
    description:
      'The same for each pair of records, with all that connects them. If `folded`, also the memberships and the like between them.',
  })
  hops!: PathHop[];

  @Field({
    description: `Whether records within \`depth\` were left out, because of \`first\` or after ${STEPS} relationships.`,
  })
  truncated!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: `How many neighbours of these records within \`depth\` were left out because of \`first\`. Null if that is not known, after ${STEPS} relationships.`,
  })
  leftOut!: number | null;
}
