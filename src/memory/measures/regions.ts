import { nounOfId } from '../../model/model';
import { Region } from '../../model/vocabularies';
import type { Network } from '../network/graph';
import { targets } from '../network/walk';
import { groupBy } from '../../kernel/group-by';
import type { GradedTenure, Tenure } from './tenure';

/** The seats of one region in a body; of no region when none is known. */
export interface Share {
  readonly region: string | null;
  readonly tenures: readonly GradedTenure[];
  /** For how many of them the seat itself names the region. */
  readonly stated: number;
  readonly share: number;
}

/** The seats by region, in the order of the vocabulary, and those whose region is not known. */
export function sharesOf(tenures: readonly GradedTenure[], network: Network): Share[] {
  const groups = groupBy(tenures, (tenure) => regionOf(tenure, network));
  return [...Object.keys(Region.values), null].flatMap((region) => {
    const own = groups.get(region);
    if (!own) return [];
    const stated = own.filter((tenure) => tenure.region !== null).length;
    return [{ region, tenures: own, stated, share: own.length / tenures.length }];
  });
}

/** The region that the seat names, else that of the holder: of the ccTLD itself, or of the ccTLDs of a person if it is one. */
export function regionOf({ region, holder }: Tenure, network: Network): string | null {
  if (region) return region;
  const ccTlds =
    nounOfId(holder) === 'CcTld'
      ? [holder]
      : targets(network, holder, 'HAS_AFFILIATION')
          .flatMap((affiliation) => targets(network, affiliation, 'AFFILIATED_WITH'))
          .filter((id) => nounOfId(id) === 'CcTld');
  const regions = new Set(
    ccTlds
      .flatMap((ccTld) => targets(network, ccTld, 'DESIGNATES'))
      .map((territory) => network.getNodeAttribute(territory, 'region')),
  );
  const [only] = regions;
  return regions.size === 1 ? (only ?? null) : null;
}
