import { AnalyticsQuery } from './analytics.resolver';
import { CentralityResolver, RankedResolver } from './centrality.resolver';
import { CoMembershipResolver } from './co-membership.resolver';
import { CommunitiesResolver, CommunityResolver } from './communities.resolver';
import { DecisionYearResolver, DecisionYearsResolver } from './decision-years.resolver';
import { NetworkResolver } from './network.resolver';
import { PolicyDurationsResolver } from './policy-durations.resolver';
import { RegionShareResolver, RegionsResolver } from './regions.resolver';
import { SharedReasonResolver, SharedResolver } from './shared.resolver';
import { TenureLengthResolver, TenureLengthsResolver } from './tenure-lengths.resolver';

/** The root field of the measures, and one resolver for each of them. */
export const analyticsResolvers = [
  AnalyticsQuery,
  CoMembershipResolver,
  SharedResolver,
  SharedReasonResolver,
  CentralityResolver,
  RankedResolver,
  CommunitiesResolver,
  CommunityResolver,
  NetworkResolver,
  RegionsResolver,
  RegionShareResolver,
  DecisionYearsResolver,
  DecisionYearResolver,
  TenureLengthsResolver,
  TenureLengthResolver,
  PolicyDurationsResolver,
] as const;
