import { someOf } from '../../kernel/arguments';
import type { Certainty } from '../../kernel/certainty';
import { Refusal } from '../../kernel/errors';
import { ROLES_WITHOUT_PART } from '../../model/vocabularies';

/** Whether a role counts: when it is asked for, or, when none is, unless it is one of those who only attend or support. */
export function countsRole(role: string, asked: readonly string[] | null): boolean {
  return asked ? asked.includes(role) : !ROLES_WITHOUT_PART.includes(role);
}

/** The memberships in roles that count. */
export function inRoles<T extends { readonly role: string }>(
  memberships: readonly T[],
  asked: readonly string[] | null | undefined,
  path: string,
): T[] {
  const roles = someOf(`${path}.roles`, asked);
  return memberships.filter(({ role }) => countsRole(role, roles));
}

/** The lowest grade that counts. Without a day nothing has a grade, so to ask for one is a mistake. */
export function leastOn(
  day: string | null | undefined,
  certainty: Certainty | null | undefined,
  path: string,
): Certainty {
  if (certainty && !day) throw new Refusal('BAD_REQUEST', `${path}.certainty: needs asOf.`);
  return certainty ?? 'POSSIBLE';
}
