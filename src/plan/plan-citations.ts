import { relationsFrom } from '../model/model';
import type { NounName } from '../model/noun';
import type { Relation } from '../model/relation';
import { naturalOrder } from './list-order';
import type { Planning, ReadField } from './planning';
import { CITATION } from './record-reads';
import { factsOf, type EdgeCitations, type FollowedRelation, type ShortListRead } from './read';
import { selectedFields } from './selected-fields';
import { Argument } from './argument';
import { fieldsNamed, setsBelow, type SelectedField } from './selection';

/** Plans the sources of a record: the documents, and where in them. */
export function planCitations(
  planning: Planning,
  from: FollowedRelation,
  { key, sets, path }: ReadField,
): ShortListRead {
  const { to, fact } = from.relation;
  const shown = selectedFields(planning.operation, sets, [CITATION]);
  const documents = setsBelow(fieldsNamed('document', shown));
  return {
    kind: 'short list',
    key,
    from,
    order: naturalOrder(to, fact),
    citations: factsOf(from.relation).filter((each) => fieldsNamed(each, shown).length > 0),
    ...planning.contentOf(documents, to, path),
    fields: planning.fieldsIn(sets),
  };
}

/**
 * Plans the sources that the edges of a list show. A relationship rests on the
 * sources of the record whose entry states it; a root list states none, so there
 * it is the record itself.
 */
export function planEdgeCitations(
  planning: Planning,
  fields: readonly SelectedField[],
  relation: Relation | null,
  to: readonly NounName[],
  path: string,
): EdgeCitations | null {
  if (fields.length === 0) return null;
  const statedBy = relation?.statedBy ?? 'to';
  const owner =
    statedBy === 'from' ? relation?.from : to.find((noun) => relationsFrom(noun).has('citations'));
  const citations = owner && relationsFrom(owner).get('citations');
  if (!citations) return null;
  const read = planCitations(
    planning,
    { relation: citations, selectedOn: null, guarded: false },
    {
      key: 'citations',
      arguments: Argument.fixed({}),
      sets: setsBelow(fields),
      path: `${path}.citations`,
    },
  );
  return { statedBy, read };
}
