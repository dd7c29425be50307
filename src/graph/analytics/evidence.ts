import { pageOf, type PageInput } from './page';
import type { MembershipPage } from './page.type';

/** A page of the memberships from which a measure follows. */
export function membershipPage(
  tenures: readonly { readonly id: string }[],
  input: PageInput,
): MembershipPage {
  const items = [...tenures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const name = 'analytics.memberships';
  const page = pageOf({ name, items, keys: [{ of: ({ id }) => id }] }, input);
  return { ...page, memberships: page.items.map(({ id }) => id) };
}
