import { Kind, parse, type FieldNode, type SelectionSetNode, type ValueNode } from 'graphql';

/** How a list of an answer was asked for. */
export interface ListPlace {
  /** Its field, which the answer may show by another name. */
  readonly field: string;
  /** The variable that says how many of it are wanted; null where no variable does. */
  readonly first: string | null;
  /** The variable with the cursor behind which it begins. */
  readonly after: string | null;
  /** How many an operation asks for itself. */
  readonly most: number | null;
  readonly isFiltered: boolean;
}

/** Which list the number counts where it is given to the field around that. */
const COUNTED: Readonly<Record<string, string>> = {
  changes: 'changes',
  common: 'things',
  lineage: 'timeline',
  paths: 'paths',
};

/** So many are given where an operation does not say how many it wants. */
const DEFAULT_ROWS = 20;

const THROUGH = new Set(['nodes', 'edges', 'node']);

/** The lists of an operation by the names that lead to them in its answer, such as `committee.memberships`. */
export function listPlaces(query: string): ReadonlyMap<string, ListPlace> {
  const { definitions } = parse(query);
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const places = new Map<string, ListPlace>();
  const walk = (
    set: SelectionSetNode | undefined,
    path: readonly string[],
    above: ListPlace | null,
  ) => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        walk(fragments.get(selection.name.value), path, above);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, path, above);
        continue;
      }
      const alias = selection.alias?.value ?? selection.name.value;
      const inside = THROUGH.has(alias) ? path : [...path, alias];
      const place = THROUGH.has(alias) ? null : placeOf(selection);
      const isCounted = above !== null && COUNTED[above.field] === alias;
      const found = place ?? (isCounted ? above : null);
      if (found) places.set(inside.join('.'), found);
      walk(selection.selectionSet, inside, place ?? above);
    }
  };
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind === Kind.OPERATION_DEFINITION) walk(operation.selectionSet, [], null);
  return places;
}

function placeOf({ name, selectionSet, arguments: given = [] }: FieldNode): ListPlace | null {
  const valueOf = (argument: string) => given.find((each) => each.name.value === argument)?.value;
  const first = valueOf('first') ?? valueOf('last');
  const isPaged = selectionSet?.selections.some(
    (each) => each.kind === Kind.FIELD && THROUGH.has(each.name.value),
  );
  if (!first && !isPaged) return null;
  return {
    field: name.value,
    first: variableIn(first),
    after: variableIn(valueOf('after')),
    most: first?.kind === Kind.INT ? Number(first.value) : first ? null : DEFAULT_ROWS,
    isFiltered: valueOf('filter') !== undefined,
  };
}

function variableIn(value: ValueNode | undefined): string | null {
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}
