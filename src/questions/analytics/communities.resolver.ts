import { Args, Resolver, Root } from 'type-graphql';
import { QUESTION_ROWS } from '../../plan/limits';
import { CountedArgs } from '../../schema/counted-args';
import { PageArgs } from '../../schema/page-types';
import { pageOf } from '../in-memory-page';
import { Analytics } from './analytics.type';
import type { Measurement } from '../../memory/measures/measurement';
import { pairsOf } from '../../memory/measures/co-membership';
import { countedBy } from './counted';
import { pairPage } from './co-membership.resolver';
import { CoMembershipConnection } from './co-membership.type';
import { GROUP_KEYS, groupingOf, pairsWithin } from '../../memory/measures/communities';
import { Community, CommunityConnection } from './communities.type';
import { FieldQuestion } from '../question';

@Resolver(() => Analytics)
export class CommunitiesResolver {
  @FieldQuestion(
    () => CommunityConnection,
    'Groups of committees that share members, found by the Louvain method (Blondel et al., J. Stat. Mech. P10008, 2008) on pairs weighted by overlap. The seed is fixed, so the same data give the same groups. Committees that share no members are in no group.',
  )
  async communities(
    @Root() measurement: Measurement,
    @Args(() => PageArgs) args: PageArgs,
    @Args(() => CountedArgs) asked: CountedArgs,
  ): Promise<CommunityConnection | null> {
    const counted = await countedBy(measurement, asked, 'analytics.communities');
    if (!counted) return null;
    const { modularity, groups } = await groupingOf(counted);
    const listed = {
      name: 'analytics.communities',
      of: [counted.scope],
      items: groups,
      keys: GROUP_KEYS,
    };
    const page = pageOf(listed, args, ({ committees, ...group }): CommunitySource => ({
      ...group,
      measurement: counted,
      ids: committees,
      size: committees.length,
      committees: committees.slice(0, QUESTION_ROWS),
    }));
    return { ...page, modularity };
  }
}

/** What the fields of a group are answered from. */
interface CommunitySource extends Community {
  readonly measurement: Measurement;
  /** All its committees, also those that are not shown. */
  readonly ids: readonly string[];
}

@Resolver(() => Community)
export class CommunityResolver {
  @FieldQuestion(() => CoMembershipConnection, 'The pairs within the group.')
  async pairs(
    @Root() { measurement, ids }: CommunitySource,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CoMembershipConnection> {
    return pairPage(
      pairsWithin(await pairsOf(measurement, 'COMMITTEE'), ids),
      measurement,
      'COMMITTEE',
      page,
      ids,
    );
  }
}
