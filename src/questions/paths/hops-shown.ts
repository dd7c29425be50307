import type { Network } from '../../memory/network/graph';
import type { Hop } from '../../memory/paths/hops';
import { stepsShown } from '../walk';
import type { PathHop } from './paths.type';

/** What connects two records each, with the records that state it and their times. */
export function hopsShown(network: Network, hops: readonly Hop[]): PathHop[] {
  return hops.map((hop) => ({
    from: hop.from,
    to: hop.to,
    links: hop.links.map(({ record, steps }) => ({
      record,
      relationships: stepsShown(network, steps),
    })),
  }));
}
