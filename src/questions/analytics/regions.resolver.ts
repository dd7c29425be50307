import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../schema/page-types';
import { NETWORK } from '../../memory/network/network';
import type { QuestionContext } from '../context';
import { Analytics } from './analytics.type';
import { bodyNamed } from './body';
import { membershipPage } from './evidence';
import { CountedMembershipConnection } from './evidence.type';
import { sharesOf } from '../../memory/measures/regions';
import { RegionsArgs, RegionShare, RegionsShare } from './regions.type';

@Resolver(() => Analytics)
export class RegionsResolver {
  @FieldResolver(() => RegionsShare, {
    nullable: true,
    description:
      'The memberships of a body by ICANN region (ICANN Bylaws, section 7.5): the region that the seat names, else that of the ccTLD that holds it, else that of the ccTLDs with which the person has or had a place, when they are all of one region. One record is one term: roles tells Councillors from their chairs, asOf whose terms ran. Null when no body has the name.',
  })
  async regionsShare(
    @Root() { measurement }: Analytics,
    @Args(() => RegionsArgs) args: RegionsArgs,
    @Ctx() context: QuestionContext,
  ): Promise<RegionsShare | null> {
    const body = await bodyNamed(args.body, 'analytics.regionsShare.body', context);
    if (!body) return null;
    const tenures = (await measurement.tenures()).filter((tenure) => tenure.body === body);
    const network = await context.snapshot.get(NETWORK);
    const regions = sharesOf(tenures, network).map((share) =>
      Object.assign(new RegionShare(), {
        ...share,
        seats: share.tenures.length,
        holders: new Set(share.tenures.map(({ holder }) => holder)).size,
      }),
    );
    return { body, totalCount: tenures.length, regions };
  }
}

@Resolver(() => RegionShare)
export class RegionShareResolver {
  @FieldResolver(() => CountedMembershipConnection, {
    description: 'The memberships that were counted.',
  })
  memberships(
    @Root() { tenures }: RegionShare,
    @Args(() => PageArgs) page: PageArgs,
  ): CountedMembershipConnection {
    return membershipPage(tenures, page);
  }
}
