import type { Bounds, Certainty } from '../../kernel/certainty';
import { connected } from '../../kernel/connected';
import { groupBy } from '../../kernel/group-by';
import type { Reason } from '../../kernel/reason-dates';
import { daysBetween, lengthFrom, type Length } from '../../kernel/length';
import type { SortKey } from '../../kernel/order';
import { remembered } from '../../kernel/remembered';
import { bestPart, hullOf, mayMeet, successionsOf, type Succession } from '../../kernel/succession';
import { successionReason, type StatedTerm } from '../../kernel/succession-reason';

/** A membership with all that tells when, where and on which seat somebody served. */
export interface ServedTerm extends StatedTerm {
  readonly holder: string;
  readonly body: string;
  readonly role: string;
  readonly region: string | null;
  /** The post that its record names, if any. */
  readonly posts: readonly string[];
}

/** Terms of one holder in one body that follow each other, with what follows from all of them. */
export interface ServiceRecord extends Succession<ServedTerm> {
  readonly bounds: Bounds;
  /** Other terms that no known date keeps apart from these, directly or by way of each other. */
  readonly mayJoin: readonly ServedTerm[];
  /** The most counts the terms that may join. */
  readonly length: Length;
}

/** The services that terms make in these roles: of each role by itself, or of all roles of a holder in a body together. */
export function servicesOf(
  terms: readonly ServedTerm[],
  roles: readonly string[],
  acrossRoles: boolean,
): ServiceRecord[] {
  const each = [...new Set(roles)].sort();
  return (acrossRoles ? [each.join()] : each).flatMap((joined) => servicesIn(terms, joined));
}

/** A query can ask for those of one body again and again, for other days. */
const servicesIn = remembered((terms: readonly ServedTerm[], roles: string): ServiceRecord[] => {
  const counted = terms.filter(({ role }) => roles.split(',').includes(role));
  const line = ({ holder, body }: ServedTerm) => `${holder}|${body}`;
  return [...groupBy(counted, line).values()].flatMap((own) => {
    const successions = successionsOf(own).map((each) => ({ ...each, bounds: hullOf(each.terms) }));
    return connected(successions, (a, b) => mayMeet(a.bounds, b.bounds)).flatMap((near) => {
      const most = hullOf(near.map(({ bounds }) => bounds));
      return near.map((service) => ({
        ...service,
        mayJoin: near.filter((each) => each !== service).flatMap((each) => each.terms),
        length: lengthFrom(certainDays(service), most),
      }));
    });
  });
});

/** How many days are certain: those of parts between which some are only expected add up. */
function certainDays({ parts }: Succession<ServedTerm>): number {
  return parts
    .filter(({ certainFrom, certainTo }) => certainFrom <= certainTo)
    .reduce((sum, { certainFrom, certainTo }) => sum + daysBetween(certainFrom, certainTo), 0);
}

/** The grade of a service on a day, and why; null when known dates rule it out. */
export function gradeOn(
  { parts }: Succession<ServedTerm>,
  day: string,
): { grade: Certainty; reason: Reason } | null {
  const best = bestPart(parts, day);
  return best && { grade: best.grade, reason: successionReason(best.grade, best.part, day) };
}

const byFirstTerm: SortKey<ServiceRecord> = { of: ({ terms }) => terms[0]?.id ?? '' };

/** The orders of services: by the first certain day, those without one last, or the longest first. */
export const SERVICE_ORDERS = {
  START: [{ of: ({ bounds }) => bounds.certainFrom }, byFirstTerm],
  LENGTH: [
    { of: ({ length }) => length.atLeastDays, kind: 'number', descending: true },
    byFirstTerm,
  ],
} as const satisfies Record<string, readonly SortKey<ServiceRecord>[]>;
