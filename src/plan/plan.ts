import type { FieldNode, SelectionSetNode } from 'graphql';
import { relationsFrom, nounNamed } from '../model/model';
import type { Relation } from '../model/relation';
import { BOUNDS, type NounName } from '../model/noun';
import type { Block, Order, OrderKey } from './read';
import type { GradedSpan } from './cypher/condition';
import { filterOf } from './filter';
import { orderOf, type OrderInput } from './order';
import { windowOf } from './window';
import { picksOf } from './pick';
import { questionBlocks } from './record-reads';
import { spanOf } from './span';
import {
  fieldKey,
  fieldNodesOf,
  selectedFields,
  type Arguments,
  type OperationInput,
  type SelectedField,
} from './selection';

/** What is read of the nodes at one place of a plan. */
type Content = Pick<Block, 'properties' | 'children' | 'questions'>;

/** What a selection on nodes of these nouns reads: properties, and a block for each relation. */
export function contentOf(
  input: OperationInput,
  fields: Iterable<SelectedField>,
  nouns: readonly NounName[],
  path: string,
): Content {
  const properties = new Set<string>();
  const children: Block[] = [];
  const all = [...fields];
  for (const field of all) {
    for (const { relation, types, nodes } of relationsReadBy(field, properties)) {
      const others = nouns.filter((noun) => !types.includes(noun));
      const place = { ...field, places: new Map(types.map((type) => [type as string, nodes])) };
      children.push({
        ...blockOf(
          input,
          relation,
          place,
          others.length === 0 ? null : types,
          `${path}.${field.alias}`,
        ),
        guarded: others.some((noun) => sharesRelationship(noun, relation)),
      });
    }
  }
  const picked = picksOf(input, all, nouns, path);
  const questions = all
    .filter(
      ({ name, places }) => ![...places.keys()].some((type) => isRead(type as NounName, name)),
    )
    .flatMap((field) => questionBlocks(input, field, [...field.places.keys()][0] as string, path));
  return { properties: [...properties].sort(), children: [...children, ...picked], questions };
}

interface RelationRead {
  readonly relation: Relation;
  readonly types: NounName[];
  readonly nodes: FieldNode[];
}

/** The relations that a field means on its types; the properties that it means on others are added to `properties`. */
function relationsReadBy(field: SelectedField, properties: Set<string>): Iterable<RelationRead> {
  const groups: RelationRead[] = [];
  for (const [type, nodes] of field.places as Map<NounName, FieldNode[]>) {
    const relation = relationsFrom(type).get(field.name);
    if (!relation) {
      for (const name of propertiesFor(type, field.name)) properties.add(name);
      continue;
    }
    // The same relationship read from several nouns for the same places is one block; the name alone may mean two.
    const group = groups.find((known) => isSameRead(known, relation, nodes));
    if (group) group.types.push(type);
    else groups.push({ relation, types: [type], nodes });
  }
  return groups;
}

function isSameRead(known: RelationRead, relation: Relation, nodes: readonly FieldNode[]): boolean {
  const signature = ({ relationship, direction, via, to }: Relation) =>
    [relationship, direction, via?.relationship, to].join();
  const samePlaces =
    known.nodes.length === nodes.length &&
    known.nodes.every((node, index) => node === nodes[index]);
  return samePlaces && signature(known.relation) === signature(relation);
}

/** The properties that a field shows, or is computed from. */
function propertiesFor(noun: NounName, name: string): readonly string[] {
  const { fields, computed } = nounNamed(noun);
  return fields[name] ? [name] : (computed?.[name] ?? []);
}

/** Whether the statement itself reads the field; all others are answered by a question of their own. */
function isRead(noun: NounName, name: string): boolean {
  const { fields, computed, picks } = nounNamed(noun);
  return (
    name === 'id' ||
    name in fields ||
    name in (computed ?? {}) ||
    name in (picks ?? {}) ||
    relationsFrom(noun).has(name)
  );
}

export function blockOf(
  input: OperationInput,
  relation: Relation,
  field: SelectedField,
  types: readonly NounName[] | null,
  path: string,
): Block {
  const key = fieldKey(field.name, field.arguments);
  const base = { key, types, guarded: false, relation, to: relation.to };
  if (relation.reach === 'many')
    return { ...base, ...listReadOf(input, field, relation.to, path, relation) };
  // The sources of a record are shown as citations: the document and where in it.
  const sets = setsOf(fieldNodesOf(field));
  const citation =
    relation.fact && relation.reach === 'short' ? selectedFields(input, sets, ['Citation']) : null;
  const documents = citation ? setsOf(nodesNamed(citation.values(), 'document')) : sets;
  return {
    ...base,
    ...NO_LIST,
    order: naturalOrder(relation.to, relation.fact),
    ...contentOf(input, selectedFields(input, documents, relation.to).values(), relation.to, path),
    facts: citation ? ['locator'] : [],
  };
}

/** What a block has that reads no paged list. */
export const NO_LIST = {
  condition: null,
  span: null,
  window: null,
  single: false,
  facts: [],
  wantsCertainty: false,
  evidence: [],
  edgeCitations: null,
  wantsRows: true,
  wantsCount: false,
  wantsGrades: false,
} as const;

/** Whether the relationship of a relation, read from another noun, would find something too. */
function sharesRelationship(noun: NounName, { relationship, direction, to }: Relation): boolean {
  return [...relationsFrom(noun).values()].some(
    (relation) =>
      relation.relationship === relationship &&
      relation.direction === direction &&
      relation.to.some((target) => to.includes(target)),
  );
}

type ConnectionPart = Omit<Block, 'key' | 'types' | 'guarded' | 'relation' | 'to'>;

/** What a connection reads: which part of which list, its nodes, and what stands on its edges. */
export function listReadOf(
  input: OperationInput,
  field: SelectedField,
  to: readonly NounName[],
  path: string,
  relation: Relation | null,
): ConnectionPart {
  const list = listOf(field.arguments, to, relation, path);
  const name = connectionName(to);
  const parts = [
    ...selectedFields(input, setsOf(fieldNodesOf(field)), [`${name}Connection`]).values(),
  ];
  const wants = (part: string) => parts.some(({ name: selected }) => selected === part);
  const edges = [
    ...selectedFields(input, setsOf(nodesNamed(parts, 'edges')), [`${name}Edge`]).values(),
  ];
  const onEdge = (part: string) => edges.some(({ name: selected }) => selected === part);
  const nodeSets = setsOf([...nodesNamed(parts, 'nodes'), ...nodesNamed(edges, 'node')]);
  const citations = edges.filter((part) => part.name === 'citations');
  // Of what cannot be only planned, nothing is said to have happened.
  const isFact = (fact: string) =>
    fact === relation?.fact ||
    (fact === 'happened' && relation?.plannable === true && onEdge(fact));
  const facts = ['happened', 'locator'].filter(isFact);
  return {
    ...list,
    ...contentOf(input, selectedFields(input, nodeSets, to).values(), to, path),
    facts,
    wantsCertainty: list.span !== null && (onEdge('certainty') || onEdge('reason')),
    evidence: list.span !== null && onEdge('reason') ? evidenceNames(to[0] as NounName) : [],
    edgeCitations: citations.length > 0 ? edgeCitations(input, citations, relation, to) : null,
    wantsRows: parts.some((part) => part.name !== 'totalCount' && part.name !== 'certainties'),
    wantsCount: wants('totalCount'),
    wantsGrades: list.span !== null && wants('certainties'),
  };
}

/** Which part of which list the arguments ask for. */
function listOf(
  args: Arguments,
  to: readonly NounName[],
  relation: Relation | null,
  path: string,
): Pick<Block, 'condition' | 'span' | 'order' | 'window' | 'single'> {
  const [noun] = to as [NounName];
  const span = spanOf(args, path);
  const filter = args['filter'] as Record<string, unknown> | null | undefined;
  const orderBy = args['orderBy'] as OrderInput[] | null | undefined;
  const natural = naturalOrder(to, relation?.fact);
  const order = orderBy?.length
    ? orderOf(orderBy, noun, natural, `${path}.orderBy`)
    : span
      ? gradedOrder(natural, noun, span)
      : natural;
  return {
    condition: filter ? filterOf(filter, noun, `${path}.filter`) : null,
    span,
    order,
    window: windowOf(args, order, path),
    single: false,
  };
}

/** A tenure that is more certain comes first; events stay in the order of their dates. */
function gradedOrder(natural: Order, noun: NounName, span: GradedSpan): Order {
  if (nounNamed(noun).dated?.kind !== 'tenure') return natural;
  return {
    name: `${natural.name}:${span.from}:${span.to}`,
    keys: [{ expression: '{grade}', descending: false, kind: 'number' }, ...natural.keys],
  };
}

/** The properties from which an edge explains its grade, in the order in which they are read. */
export function evidenceNames(noun: NounName): string[] {
  const { dated, fields } = nounNamed(noun);
  return [
    ...BOUNDS,
    ...(dated?.kind === 'tenure' ? ['termYears'] : []),
    ...(dated?.fields ?? []),
    ...('attested' in fields ? ['attested'] : []),
  ];
}

function setsOf(nodes: readonly FieldNode[]): (SelectionSetNode | undefined)[] {
  return nodes.map((node) => node.selectionSet);
}

function nodesNamed(fields: Iterable<SelectedField>, name: string): FieldNode[] {
  return [...fields].filter((field) => field.name === name).flatMap(fieldNodesOf);
}

/** A relationship rests on the sources of the record whose entry states it; a root list states none, so there it is the record itself. */
function edgeCitations(
  input: OperationInput,
  selected: SelectedField[],
  relation: Relation | null,
  to: readonly NounName[],
): Block['edgeCitations'] {
  const of = relation?.statedBy ?? 'to';
  const owner =
    of === 'from'
      ? (relation as Relation).from
      : to.find((noun) => relationsFrom(noun).has('citations'));
  const citations = owner && relationsFrom(owner).get('citations');
  if (!citations) return null;
  const field = {
    ...(selected[0] as SelectedField),
    places: new Map([['Edge', selected.flatMap(fieldNodesOf)]]),
  };
  return { of, block: blockOf(input, citations, field, null, 'citations') };
}

/** The name of the connection type of a list of these nouns. */
function connectionName(to: readonly NounName[]): string {
  return to.length === 1 ? (to[0] as string) : 'Fact';
}

/** The order in which a list stands when nothing else is asked for: a stored key that no two nodes share. */
export function naturalOrder(to: readonly NounName[], fact?: string): Order {
  const keys: OrderKey[] = [{ expression: '{x}.sk', descending: false, kind: 'string' }];
  // Two relationships between the same nodes are two rows, and are told apart by what stands on them.
  if (fact) keys.push({ expression: `{e}.${fact}`, descending: false, kind: 'string' });
  return { name: `${to.join('|')}:natural${fact ? `,${fact}` : ''}`, keys };
}
