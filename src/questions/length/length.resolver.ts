import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Bounds } from '../../kernel/certainty';
import { lengthOf } from '../../kernel/length';
import { typeOf } from '../../schema/noun-types';
import { Length } from './length.type';

const ABOUT = 'How long it lasted, as far as its dates tell.';

@Resolver(() => typeOf(['Membership']))
export class MembershipLengthResolver {
  @FieldResolver(() => Length, { description: ABOUT })
  length(@Root() membership: object): Length {
    return lengthOf(membership as Bounds);
  }
}

@Resolver(() => typeOf(['Affiliation']))
export class AffiliationLengthResolver {
  @FieldResolver(() => Length, { description: ABOUT })
  length(@Root() affiliation: object): Length {
    return lengthOf(affiliation as Bounds);
  }
}
