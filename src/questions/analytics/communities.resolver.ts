import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { QUESTION_ROWS } from '../../plan/limits';
import { PageArgs } from '../../schema/page-types';
import { pageOf } from '../in-memory-page';
import { Analytics } from './analytics.type';
import { pairsOf } from '../../memory/measures/co-membership';
import { pairPage } from './co-membership.resolver';
import { CoMembershipConnection } from './co-membership.type';
import { GROUP_KEYS, groupingOf, pairsWithin } from '../../memory/measures/communities';
import { Community, CommunityConnection } from './communities.type';

@Resolver(() => Analytics)
export class CommunitiesResolver {
  @FieldResolver(() => CommunityConnection, {
    description:
      'Groups of committees by shared members: the Louvain method (Blondel and others, J. Stat. Mech. P10008, 2008) on pairs weighted by their overlap, with a fixed seed, so that the same data give the same groups. Committees that share nobody are in none.',
  })
  async communities(
    @Root() { measurement }: Analytics,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<CommunityConnection> {
    const { modularity, groups } = await groupingOf(measurement);
    const listed = { name: 'analytics.communities', items: groups, keys: GROUP_KEYS };
    const page = pageOf(listed, args, ({ committees, ...group }) =>
      Object.assign(new Community(), {
        ...group,
        measurement,
        ids: committees,
        size: committees.length,
        committees: committees.slice(0, QUESTION_ROWS),
      }),
    );
    return { ...page, modularity };
  }
}

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => CoMembershipConnection, { description: 'The pairs within it.' })
  async pairs(
    @Root() { measurement, ids }: Community,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CoMembershipConnection> {
    return pairPage(
      pairsWithin(await pairsOf(measurement, 'COMMITTEE'), ids),
      measurement,
      'COMMITTEE',
      page,
    );
  }
}
