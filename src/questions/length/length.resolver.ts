import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Bounds } from '../../kernel/certainty';
import { lengthOf } from '../../kernel/length';
import { typeOf } from '../../schema/noun-types';
import { LengthType } from './length.type';

const ABOUT = 'How long it lasted, as far as its dates tell.';

@Resolver(() => typeOf(['Membership']))
export class MembershipLengthResolver {
  @FieldResolver(() => LengthType, { description: ABOUT })
  length(@Root() membership: object): LengthType {
    return lengthOf(membership as Bounds);
  }
}

@Resolver(() => typeOf(['Affiliation']))
export class AffiliationLengthResolver {
  @FieldResolver(() => LengthType, { description: ABOUT })
  length(@Root() affiliation: object): LengthType {
    return lengthOf(affiliation as Bounds);
  }
}
