import { Field, Float, Int, ObjectType } from 'type-graphql';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { RecordListField, type RecordId } from '../../schema/record-fields';

@ObjectType({
  description: 'A group of committees that share more members with each other than with the rest.',
})
export class Community {
  @RecordListField(['Committee'], { description: 'The committees, by id; at most 100.' })
  committees!: readonly RecordId[];

  @Field(() => Int, { description: 'The number of committees.' })
  size!: number;

  @Field(() => Int, {
    description: 'The sum of `overlap` over the pairs within the group.',
  })
  sharedWithin!: number;
}

@ObjectType({ description: 'A page of the groups, the largest first.' })
export class CommunityConnection extends inMemoryConnection<Community>(
  'Community',
  () => Community,
) {
  @Field(() => Float, {
    description:
      'The modularity of the grouping, from -0.5 to 1: how much more is shared within groups than expected by chance (Newman and Girvan, Physical Review E 69, 2004). Below about 0.3 the groups are weak.',
  })
  modularity!: number;
}
