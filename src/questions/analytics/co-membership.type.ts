import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CertaintyEnum } from '../../schema/certainty-types';
import { DateScalar } from '../../schema/scalars';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import {
  CitationsField,
  RecordField,
  RecordListField,
  type RecordId,
} from '../../schema/record-fields';

@ObjectType({ description: 'Something that two people or two committees share.' })
export class Shared {
  @RecordField(['CcTld', 'Committee', 'Organization', 'Person'], {
    description: 'The body that two people share, or the member that two committees share.',
  })
  record!: RecordId;

  @Field(() => CertaintyEnum, {
    description:
      'For people: how certain it is that both were there on the same day. For committees: the lower of the two grades.',
  })
  certainty!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'For people: the first day on which both may have been there. Null if open, and for committees.',
  })
  possibleFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'For people: the last such day. Null if open, and for committees.',
  })
  possibleTo!: string | null;

  @CitationsField({ description: 'The sources of `memberships`.' })
  @RecordListField(['Membership'], { description: 'The memberships that show it; at most 25.' })
  memberships!: readonly RecordId[];

  @Field({ description: 'Whether there are more than 25 memberships.' })
  truncated!: boolean;
}

@ObjectType({ description: 'A page of what a pair shares, the most certain first.' })
export class SharedConnection extends inMemoryConnection<Shared>('Shared', () => Shared) {}

@ObjectType({ description: 'Two people who share a body, or two committees that share a member.' })
export class CoMembership {
  @RecordListField(['CcTld', 'Committee', 'Organization', 'Person'], {
    description: 'The two people or committees, by id.',
  })
  pair!: readonly [RecordId, RecordId];

  @Field(() => Int, {
    description: 'The number of shared bodies or shared members.',
  })
  overlap!: number;

  @Field(() => Int, { description: 'How many of them are CERTAIN.' })
  certain!: number;

  @Field(() => Float, {
    description:
      'The Jaccard index: `overlap` divided by the number of bodies or members that either of the two has (Jaccard, New Phytologist 11, 1912).',
  })
  jaccard!: number;
}

@ObjectType({ description: 'A page of pairs: most shared first, then the higher Jaccard index.' })
export class CoMembershipConnection extends inMemoryConnection<CoMembership>(
  'CoMembership',
  () => CoMembership,
) {}
