import { hopsFrom, nounNamed } from '../model/model';
import type { Hop } from '../model/hop';
import type { NounName } from '../model/noun';
import type { Block, Order } from './block';
import { windowOf } from './page';
import { fieldKey, selectedFields, type OperationInput, type SelectedField } from './selection';

/** What is read of the nodes at one place of a plan. */
type Content = Pick<Block, 'properties' | 'children'>;

/** What a selection on nodes of these nouns reads: properties, and a block for each hop. */
export function contentOf(
  input: OperationInput,
  fields: Iterable<SelectedField>,
  nouns: readonly NounName[],
  path: string,
): Content {
  const properties = new Set<string>();
  const children: Block[] = [];
  for (const field of fields) {
    const groups = new Map<string, { hop: Hop; types: NounName[] }>();
    for (const type of field.types as Set<NounName>) {
      const hop = hopsFrom(type).get(field.name);
      if (!hop) {
        if (nounNamed(type).fields[field.name]) properties.add(field.name);
        continue;
      }
      // The same arrow read from several nouns is one block; the name alone may mean two.
      const signature = [hop.arrow, hop.direction, hop.via?.arrow, hop.to].join();
      const group = groups.get(signature);
      if (group) group.types.push(type);
      else groups.set(signature, { hop, types: [type] });
    }
    for (const { hop, types } of groups.values()) {
      const others = nouns.filter((noun) => !types.includes(noun));
      children.push({
        ...blockOf(input, hop, field, others.length === 0 ? null : types, `${path}.${field.alias}`),
        guarded: others.some((noun) => sharesArrow(noun, hop)),
      });
    }
  }
  return { properties: [...properties].sort(), children };
}

function blockOf(
  input: OperationInput,
  hop: Hop,
  field: SelectedField,
  types: readonly NounName[] | null,
  path: string,
): Block {
  const key = fieldKey(field.name, field.arguments);
  const order = naturalOrder(hop.to, hop.fact);
  const base = { key, types, guarded: false, hop, to: hop.to, order };
  if (hop.reach === 'many')
    return { ...base, ...connectionOf(input, field, hop.to, order, path, hop) };
  // The sources of a record are shown as citations: the document and where in it.
  const sets = field.nodes.map((node) => node.selectionSet);
  const citation =
    hop.fact && hop.reach === 'short' ? selectedFields(input, sets, ['Citation']) : null;
  const documents = citation
    ? [...citation.values()]
        .filter(({ name }) => name === 'document')
        .flatMap(({ nodes }) => nodes.map((node) => node.selectionSet))
    : sets;
  const fields = selectedFields(input, documents, hop.to).values();
  return {
    ...base,
    ...contentOf(input, fields, hop.to, path),
    facts: citation ? ['locator'] : [],
    window: null,
    edgeCitations: null,
    wantsRows: true,
    wantsCount: false,
  };
}

/** Whether the arrow of a hop, read from another noun, would find something too. */
function sharesArrow(noun: NounName, { arrow, direction, to }: Hop): boolean {
  return [...hopsFrom(noun).values()].some(
    (hop) =>
      hop.arrow === arrow &&
      hop.direction === direction &&
      hop.to.some((target) => to.includes(target)),
  );
}

type ConnectionPart = Omit<Block, 'key' | 'types' | 'guarded' | 'hop' | 'to' | 'order'>;

/** What a connection reads: its window, its nodes, and what stands on its edges. */
export function connectionOf(
  input: OperationInput,
  field: SelectedField,
  to: readonly NounName[],
  order: Order,
  path: string,
  hop: Hop | null,
): ConnectionPart {
  const window = windowOf(field.arguments, order, path);
  const name = connectionName(to);
  const parts = [
    ...selectedFields(
      input,
      field.nodes.map((node) => node.selectionSet),
      [`${name}Connection`],
    ).values(),
  ];
  const under = (wanted: string) =>
    parts
      .filter((part) => part.name === wanted)
      .flatMap(({ nodes }) => nodes.map((node) => node.selectionSet));
  const edges = [...selectedFields(input, under('edges'), [`${name}Edge`]).values()];
  const nodeSets = [
    ...under('nodes'),
    ...edges
      .filter((part) => part.name === 'node')
      .flatMap(({ nodes }) => nodes.map((node) => node.selectionSet)),
  ];
  const citations = edges.filter((part) => part.name === 'citations');
  const facts = edges
    .map((part) => part.name)
    .filter((fact) => fact === 'happened' || fact === 'locator');
  return {
    window,
    ...contentOf(input, selectedFields(input, nodeSets, to).values(), to, path),
    facts: [...new Set([...(hop?.fact ? [hop.fact] : []), ...(hop ? facts : [])])].sort(),
    edgeCitations: citations.length > 0 ? edgeCitations(input, citations, hop, to) : null,
    wantsRows: parts.some((part) => part.name !== 'totalCount'),
    wantsCount: parts.some((part) => part.name === 'totalCount'),
  };
}

/** An arrow rests on the sources of the record whose entry states it; a root list states none, so there it is the record itself. */
function edgeCitations(
  input: OperationInput,
  selected: SelectedField[],
  hop: Hop | null,
  to: readonly NounName[],
): Block['edgeCitations'] {
  const of = hop?.statedBy ?? 'to';
  const owner =
    of === 'from' ? (hop as Hop).from : to.find((noun) => hopsFrom(noun).has('citations'));
  const citations = owner && hopsFrom(owner).get('citations');
  if (!citations) return null;
  const field = {
    ...(selected[0] as SelectedField),
    nodes: selected.flatMap(({ nodes }) => nodes),
  };
  return { of, block: blockOf(input, citations, field, null, 'citations') };
}

/** The name of the connection type of a list of these nouns. */
function connectionName(to: readonly NounName[]): string {
  return to.length === 1 ? (to[0] as string) : 'Fact';
}

/** The order in which a list stands when nothing else is asked for: a stored key that no two nodes share. */
export function naturalOrder(to: readonly NounName[], fact?: string): Order {
  const keys = [{ expression: '{x}.sk', descending: false }];
  // Two arrows between the same nodes are two rows, and are told apart by what stands on them.
  if (fact) keys.push({ expression: `{e}.${fact}`, descending: false });
  return { name: `${to.join('|')}:natural${fact ? `,${fact}` : ''}`, keys };
}
