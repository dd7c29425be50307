import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CertaintyEnum } from '../../schema/certainty-types';
import { DateScalar } from '../../schema/scalars';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { typeOf } from '../../schema/noun-types';
import type { Measurement } from '../../memory/measures/measurement';
import type { Subject } from '../../memory/measures/subject';

@ObjectType({ description: 'What two people or two committees share, with what shows it.' })
export class Shared {
  @Field(() => typeOf(['CcTld', 'Committee', 'Organization', 'Person']), {
    description: 'The body that two people were in, or who was in two committees.',
  })
  record!: string;

  @Field(() => CertaintyEnum, {
    description:
      'For people: how sure it is that both were there on one day. For committees: the worse of the grades in the two.',
  })
  certainty!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'For people: the first day on which both may have been there; null when open, and for committees.',
  })
  possibleFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last such day; null when open, and for committees.',
  })
  possibleTo!: string | null;

  @Field(() => [typeOf(['Membership'])], { description: 'What shows it; at most 25.' })
  memberships!: readonly string[];

  @Field({ description: 'Whether there are more than 25 memberships.' })
  truncated!: boolean;
}

@ObjectType({ description: 'A page of what a pair shares, the surest first.' })
export class SharedConnection extends inMemoryConnection<Shared>('Shared', () => Shared) {}

@ObjectType({ description: 'Two people who were in one body, or two committees with one member.' })
export class CoMembership {
  /** For the fields; not shown. */
  measurement!: Measurement;
  of!: Subject;

  @Field(() => [typeOf(['CcTld', 'Committee', 'Organization', 'Person'])], {
    description: 'The two people or committees, by id.',
  })
  pair!: [string, string];

  @Field(() => Int, {
    description: 'How many different bodies two people, or different members two committees share.',
  })
  overlap!: number;

  @Field(() => Int, { description: 'How many of these are CERTAIN.' })
  certain!: number;

  @Field(() => Float, {
    description:
      'Jaccard index: overlap divided by how many bodies, or members, either of the two has (Jaccard, New Phytologist 11, 1912).',
  })
  jaccard!: number;
}

@ObjectType({ description: 'A page of pairs: most shared first, then the higher Jaccard index.' })
export class CoMembershipConnection extends inMemoryConnection<CoMembership>(
  'CoMembership',
  () => CoMembership,
) {}
