import { naturalOrder } from './list-order';
import { planCitations } from './plan-citations';
import { planList } from './plan-list';
import type { Planning, ReadField } from './planning';
import type { FollowedRelation, ReferenceRead, RelationRead, ShortListRead } from './read';

/** Plans the read of a relation, by how many it reaches. */
export function planRelation(
  planning: Planning,
  from: FollowedRelation,
  field: ReadField,
): RelationRead {
  const { reach, to, fact } = from.relation;
  if (reach === 'many') return planList(planning, field, to, from);
  if (reach === 'one') return planReference(planning, from, field);
  return fact ? planCitations(planning, from, field) : planShortList(planning, from, field);
}

function planReference(
  planning: Planning,
  from: FollowedRelation,
  { key, sets, path }: ReadField,
): ReferenceRead {
  const content = planning.contentOf(sets, from.relation.to, path);
  return { kind: 'reference', key, from, ...content };
}

function planShortList(
  planning: Planning,
  from: FollowedRelation,
  { key, sets, path }: ReadField,
): ShortListRead {
  const { to } = from.relation;
  return {
    kind: 'short list',
    key,
    from,
    order: naturalOrder(to),
    citations: null,
    ...planning.contentOf(sets, to, path),
  };
}
