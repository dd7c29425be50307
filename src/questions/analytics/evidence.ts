import { type InMemoryPage } from '../../schema/in-memory-connection';
import { pageOf } from '../in-memory-page';

/** A page of the memberships from which a measure follows. */
export function membershipPage(
  tenures: readonly { readonly id: string }[],
  args: object,
  of: readonly unknown[],
): InMemoryPage<string> {
  const items = [...tenures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keys = [{ of: ({ id }: { readonly id: string }) => id }];
  return pageOf({ name: 'analytics.memberships', of, items, keys }, args, ({ id }) => id);
}
