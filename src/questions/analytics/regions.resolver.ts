import { Args, Resolver, Root } from 'type-graphql';
import { CountedInBodyArgs } from '../../schema/counted-args';
import { PageArgs } from '../../schema/page-types';
import { NETWORK } from '../../memory/network/network';
import { Analytics } from './analytics.type';
import { countedBy } from './counted';
import { membershipPage } from './evidence';
import { CountedMembershipConnection } from './evidence.type';
import type { Measurement } from '../../memory/measures/measurement';
import { sharesOf } from '../../memory/measures/regions';
import type { GradedTenure } from '../../memory/measures/tenure';
import { RegionShare, RegionsShare } from './regions.type';
import { FieldQuestion } from '../question';

@Resolver(() => Analytics)
export class RegionsResolver {
  @FieldQuestion(
    () => RegionsShare,
    'The memberships of a body, or of all bodies, by ICANN region (ICANN Bylaws, section 7.5): the region of the seat, otherwise that of the ccTLD that holds it, otherwise that of the ccTLDs with which the person is or was affiliated, if they are all in one region. One record is one term. Null if no body has this name.',
  )
  async regionsShare(
    @Root() measurement: Measurement,
    @Args(() => CountedInBodyArgs) args: CountedInBodyArgs,
  ): Promise<RegionsShare | null> {
    const counted = await countedBy(measurement, args, 'analytics.regionsShare');
    if (!counted) return null;
    const tenures = await counted.tenures();
    const network = await counted.snapshot.get(NETWORK);
    const regions = sharesOf(tenures, network).map((share): RegionShareSource => ({
      ...share,
      counted,
      count: share.tenures.length,
      holders: new Set(share.tenures.map(({ holder }) => holder)).size,
    }));
    return { body: counted.scope.body, totalCount: tenures.length, regions };
  }
}

/** What the fields of a region are answered from. */
interface RegionShareSource extends RegionShare {
  readonly counted: Measurement;
  readonly tenures: readonly GradedTenure[];
}

@Resolver(() => RegionShare)
export class RegionShareResolver {
  @FieldQuestion(() => CountedMembershipConnection)
  memberships(
    @Root() { tenures, counted, region }: RegionShareSource,
    @Args(() => PageArgs) page: PageArgs,
  ): CountedMembershipConnection {
    return membershipPage(tenures, counted, page, [counted.scope, region]);
  }
}
