import type { Measurement } from '../../memory/measures/measurement';
import type { GradedTenure } from '../../memory/measures/tenure';
import { type InMemoryPage } from '../../schema/in-memory-connection';
import { edgesOf } from '../in-memory-page';

/** A page of the memberships from which a measure follows, with their grades if it asks for days. */
export function membershipPage(
  tenures: readonly GradedTenure[],
  { scope }: Measurement,
  args: object,
  of: readonly unknown[],
): InMemoryPage<string> {
  const items = [...tenures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keys = [{ of: ({ id }: GradedTenure) => id }];
  const list = { name: 'analytics.memberships', of, items, keys };
  const { edges, pageInfo } = edgesOf(list, args, ({ id, grade }) => ({
    node: id,
    certainty: scope.days && grade,
  }));
  const nodes = edges.map(({ node }) => node);
  return { edges, nodes, pageInfo, totalCount: items.length };
}
