import { Field, Float, Int, ObjectType } from 'type-graphql';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { typeOf } from '../../schema/noun-types';
import type { Measurement } from '../../memory/measures/measurement';

@ObjectType({ description: 'Committees that share more members with each other than with others.' })
export class Community {
  /** For the fields; not shown. */
  measurement!: Measurement;
  ids!: readonly string[];

  @Field(() => [typeOf(['Committee'])], { description: 'The committees, by id; at most 100.' })
  committees!: readonly string[];

  @Field(() => Int, { description: 'How many committees.' })
  size!: number;

  @Field(() => Int, {
    description: 'How many members its pairs of committees share, added up over the pairs.',
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
      'Modularity of the whole grouping, from -0.5 to 1: how much more is shared within groups than by chance (Newman and Girvan, Physical Review E 69, 2004). Below about 0.3 the groups hardly stand out.',
  })
  modularity!: number;
}
