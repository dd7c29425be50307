import { EVIDENCE } from '../model/tenure-fields';
import { nounNamed } from '../model/model';
import { BOUNDS, type NounName } from '../model/noun';
import type { Relation } from '../model/relation';
import { filterOf } from './filter';
import { gradedOrder, naturalOrder } from './list-order';
import { planGroups } from './plan-groups';
import { orderOf, type OrderInput } from './order';
import { planEdgeCitations } from './plan-citations';
import type { Planning, ReadField } from './planning';
import { factsOf, type EdgeContent, type FollowedRelation, type ListRead } from './read';
import { spanOf } from './span';
import type { Argument } from './argument';
import type { Arguments } from './value';
import { listWindow } from './window';
import { selectedFields } from './selected-fields';
import { fieldsNamed, setsBelow, type SelectedField } from './selection';

/** What a connection shows without its rows. */
const NUMBERS = ['totalCount', 'certainties', 'counts'];

/** Plans a list that is paged: which part of which list, its nodes, and what stands on its edges. */
export function planList(
  planning: Planning,
  field: ReadField,
  to: readonly NounName[],
  from: FollowedRelation | null,
): ListRead {
  const relation = from?.relation ?? null;
  const list = listOf(field, to, relation);
  const { operation } = planning;
  const type = connectionName(to);
  const shown = selectedFields(operation, field.sets, [`${type}Connection`]);
  const edgeSets = setsBelow(fieldsNamed('edges', shown));
  const edges = selectedFields(operation, edgeSets, [`${type}Edge`]);
  const nodeSets = setsBelow([...fieldsNamed('nodes', shown), ...fieldsNamed('node', edges)]);
  const content = planning.contentOf(nodeSets, to, field.path);
  const shows = (name: string) => fieldsNamed(name, shown).length > 0;
  return {
    kind: 'list',
    key: field.key,
    from,
    ...list,
    ...content,
    fields: planning.fieldsIn(field.sets),
    edges: {
      ...edgeContentOf(edges, list.span, to, relation),
      citations: planEdgeCitations(
        planning,
        fieldsNamed('citations', edges),
        relation,
        to,
        field.path,
      ),
    },
    wantsRows: shown.some(({ name }) => !NUMBERS.includes(name)),
    wantsCount: shows('totalCount'),
    wantsGrades: list.span !== null && shows('certainties'),
    groups: planGroups(planning, fieldsNamed('counts', shown), to, field.path),
  };
}

/** The name by which the types of a list of these nouns go. */
function connectionName(to: readonly NounName[]): string {
  return to.length === 1 ? (to[0] as string) : 'Fact';
}

/** Which part of which list the arguments ask for. */
function listOf(
  { arguments: args, path }: ReadField,
  to: readonly NounName[],
  relation: Relation | null,
): Pick<ListRead, 'condition' | 'span' | 'order' | 'window'> {
  const [noun] = to as [NounName];
  const span = spanOf(args, path);
  const filter = args.at<Arguments>('filter');
  const natural = naturalOrder(to, relation?.fact);
  const orderBy = args.at<readonly OrderInput[] | null | undefined>('orderBy');
  const order = orderBy.shape?.length
    ? orderOf(orderBy as Argument<readonly OrderInput[]>, noun, natural, `${path}.orderBy`)
    : span
      ? gradedOrder(natural, noun, span)
      : natural;
  return {
    condition: filter.shape ? filterOf(filter, noun, `${path}.filter`) : null,
    span,
    order,
    window: listWindow(args, order, path),
  };
}

function edgeContentOf(
  edges: readonly SelectedField[],
  span: ListRead['span'],
  to: readonly NounName[],
  relation: Relation | null,
): Omit<EdgeContent, 'citations'> {
  const shows = (name: string) => fieldsNamed(name, edges).length > 0;
  // Of what cannot be only planned, nothing is said to have happened.
  const happened = relation?.plannable && shows('happened') ? ['happened'] : [];
  return {
    properties: [...happened, ...(relation ? factsOf(relation).filter(shows) : [])],
    gradedIn: shows('certainty') || shows('reason') ? span : null,
    evidence: span && shows('reason') ? evidenceNames(to[0] as NounName) : [],
  };
}

/** The properties from which an edge explains its grade, in the order in which they are read. */
function evidenceNames(noun: NounName): string[] {
  const { dated, fields } = nounNamed(noun);
  return [
    ...BOUNDS,
    ...(dated?.kind === 'tenure' ? ['termYears'] : []),
    ...(dated?.fields ?? []),
    ...('attested' in fields ? EVIDENCE : []),
  ];
}
