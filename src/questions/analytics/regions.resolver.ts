import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../schema/page-types';
import { NETWORK } from '../../memory/network/network';
import type { QuestionContext } from '../context';
import { Analytics } from './analytics.type';
import { bodyNamed } from './body';
import { membershipPage } from './evidence';
import { CountedMembershipConnection } from './evidence.type';
import type { Measurement } from '../../memory/measures/measurement';
import { sharesOf } from '../../memory/measures/regions';
import type { GradedTenure } from '../../memory/measures/tenure';
import { RegionsArgs, RegionShare, RegionsShare } from './regions.type';
import { FieldQuestion } from '../question';

@Resolver(() => Analytics)
export class RegionsResolver {
  @FieldQuestion(
    () => RegionsShare,
    'The memberships of a body by ICANN region (ICANN Bylaws, section 7.5): the region of the seat, otherwise that of the ccTLD that holds it, otherwise that of the ccTLDs with which the person is or was affiliated, if they are all in one region. One record is one term. Null if no body has this name.',
  )
  async regionsShare(
    @Root() measurement: Measurement,
    @Args(() => RegionsArgs) args: RegionsArgs,
    @Ctx() context: QuestionContext,
  ): Promise<RegionsShare | null> {
    const body = await bodyNamed(args.body, 'analytics.regionsShare.body', context);
    if (!body) return null;
    const tenures = (await measurement.tenures()).filter((tenure) => tenure.body === body);
    const network = await context.snapshot.get(NETWORK);
    const regions = sharesOf(tenures, network).map((share): RegionShareSource => ({
      ...share,
      scope: measurement.scope,
      seats: share.tenures.length,
      holders: new Set(share.tenures.map(({ holder }) => holder)).size,
    }));
    return { body, totalCount: tenures.length, regions };
  }
}

/** What the fields of a region are answered from. */
interface RegionShareSource extends RegionShare {
  readonly tenures: readonly GradedTenure[];
  readonly scope: Measurement['scope'];
}

@Resolver(() => RegionShare)
export class RegionShareResolver {
  @FieldQuestion(() => CountedMembershipConnection)
  memberships(
    @Root() { tenures, region, scope }: RegionShareSource,
    @Args(() => PageArgs) page: PageArgs,
  ): CountedMembershipConnection {
    return membershipPage(tenures, page, [scope, tenures[0]?.body, region]);
  }
}
