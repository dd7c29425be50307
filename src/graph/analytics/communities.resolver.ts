import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { QUESTION_ROWS } from '../../plan/limit';
import { Analytics } from './analytics.type';
import { pairsOf } from './co-membership';
import { pairPage } from './co-membership.resolver';
import { CoMembershipPage } from './co-membership.type';
import { GROUP_KEYS, groupingOf, pairsWithin } from './communities';
import { Community, CommunityPage } from './communities.type';
import { pageOf } from './page';
import { FirstArgs } from './page.type';

@Resolver(() => Analytics)
export class CommunitiesResolver {
  @FieldResolver(() => CommunityPage, {
    description:
      'Groups of committees by shared members: the Louvain method (Blondel and others, J. Stat. Mech. P10008, 2008) on pairs weighted by their overlap, with a fixed seed, so that the same data give the same groups. Committees that share nobody are in none.',
  })
  async communities(
    @Root() { asked }: Analytics,
    @Args(() => FirstArgs) input: FirstArgs,
  ): Promise<CommunityPage> {
    const { modularity, groups } = await groupingOf(asked);
    const page = pageOf({ name: 'analytics.communities', items: groups, keys: GROUP_KEYS }, input);
    const communities = page.items.map(({ committees, ...group }) =>
      Object.assign(new Community(), {
        ...group,
        asked,
        ids: committees,
        size: committees.length,
        committees: committees.slice(0, QUESTION_ROWS),
      }),
    );
    return { ...page, modularity, communities };
  }
}

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => CoMembershipPage, { description: 'The pairs within it.' })
  async pairs(
    @Root() { asked, ids }: Community,
    @Args(() => FirstArgs) input: FirstArgs,
  ): Promise<CoMembershipPage> {
    return pairPage(pairsWithin(await pairsOf(asked, 'COMMITTEE'), ids), asked, 'COMMITTEE', input);
  }
}
