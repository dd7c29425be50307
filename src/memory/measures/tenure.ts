import type { Bounds, Certainty } from '../../kernel/certainty';
import type { Derived } from '../snapshot';
import { NETWORK } from '../network/network';
import { recordsOf, sources, targets } from '../network/walk';

/** A membership as measures see it: who was in what, when, and in which role. */
export interface Tenure {
  readonly id: string;
  readonly holder: string;
  readonly body: string;
  readonly role: string;
  /** The region of the seat, where its record names one. */
  readonly region: string | null;
  /** The bounds of its record, within the days on which its body may have existed. */
  readonly bounds: Bounds;
}

/** A tenure that counts for what is asked, with its grade there. */
export interface GradedTenure extends Tenure {
  readonly grade: Certainty;
}

/** All memberships in the order of their ids, so that no measure depends on the engine. */
export const TENURES: Derived<readonly Tenure[]> = {
  name: 'tenures',
  async build(_reader, snapshot): Promise<readonly Tenure[]> {
    const network = await snapshot.get(NETWORK);
    return recordsOf(network, 'Membership').map((id) => {
      const { kind: role, region } = network.getNodeAttributes(id);
      const body = targets(network, id, 'IN_BODY')[0] as string;
      return {
        id,
        holder: sources(network, id, 'HOLDS')[0] as string,
        body,
        role: role as string,
        region,
        bounds: withinLife(
          network.getNodeAttribute(id, 'bounds') as Bounds,
          network.getNodeAttribute(body, 'bounds'),
        ),
      };
    });
  },
};

/**
 * Nobody can have been in a body before it was set up or after it was closed, so
 * these dates rule days out as those of the tenure do. What is shown stays.
 */
function withinLife(tenure: Bounds, life: Bounds | null): Bounds {
  if (!life) return tenure;
  const later = (a: string, b: string) => (a > b ? a : b);
  const earlier = (a: string, b: string) => (a < b ? a : b);
  const { certainFrom, certainTo, expectedTo, possibleFrom, possibleTo } = tenure;
  return {
    certainFrom,
    certainTo,
    expectedTo: earlier(expectedTo, life.possibleTo),
    possibleFrom: earlier(later(possibleFrom, life.possibleFrom), certainFrom),
    possibleTo: later(earlier(possibleTo, life.possibleTo), certainTo),
  };
}
