import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldKey, type PlannedInput, type SelectedField } from './selection';
import { Argument } from './argument';
import { type Arguments } from './value';

type KeyOf = (node: FieldNode) => string;
/** Fields at the root are answered one by one, so that what is wrong with one is told of that one. */
export const byAlias: KeyOf = (node) => node.alias?.value ?? node.name.value;

interface Gathering {
  readonly keyOf: KeyOf;
  /**
   * Whether to leave out every field whose own arguments cannot be used, such as one
   * that is null and must not be. The library reports it when it resolves the field. Of
   * a list, which is never null, the planner tells: it would take each record away with it.
   */
  readonly leaveOutFaulty: boolean;
}

/**
 * Gathers what is selected on objects of these types, through fragments,
 * aliases, `@skip` and `@include`. Throws what the library says of an argument.
 */
export function selectedFields(
  input: PlannedInput,
  sets: Iterable<SelectionSetNode>,
  types: readonly string[],
  { keyOf = fieldKey, leaveOutFaulty = false }: Partial<Gathering> = {},
): SelectedField[] {
  const gatherer = new Gatherer(input, { keyOf, leaveOutFaulty });
  for (const set of sets) gatherer.gather(set, types);
  return [...gatherer.found.values()];
}

/**
 * Visits each selection set once for each type, however many fragments lead to
 * it. Fragments that each spread the next one twice would double the time with
 * every level otherwise.
 */
class Gatherer {
  readonly found = new Map<string, SelectedField>();
  private readonly visited = new Map<SelectionSetNode, Set<string>>();

  constructor(
    private readonly input: PlannedInput,
    private readonly gathering: Gathering,
  ) {}

  gather(set: SelectionSetNode, types: readonly string[]): void {
    const known = this.visited.get(set) ?? new Set();
    this.visited.set(set, known);
    const fresh = types.filter((type) => !known.has(type));
    if (fresh.length === 0) return;
    for (const type of fresh) known.add(type);
    for (const node of set.selections) {
      if (!isIncluded(this.input, node)) continue;
      if (node.kind === Kind.FIELD) for (const type of fresh) this.add(node, type);
      else this.gatherFragment(node, fresh);
    }
  }

  private gatherFragment(
    node: FragmentSpreadNode | InlineFragmentNode,
    types: readonly string[],
  ): void {
    const { schema, fragments } = this.input;
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
    if (!fragment) return;
    const condition = fragment.typeCondition?.name.value;
    this.gather(fragment.selectionSet, condition ? narrow(schema, types, condition) : types);
  }

  private add(node: FieldNode, typeName: string): void {
    const type = this.input.schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return;
    const args = this.argumentsOf(field, node);
    if (!args) return;
    const key = this.gathering.keyOf(node);
    const known = this.found.get(key) ?? {
      name: field.name,
      arguments: args,
      key: fieldKey(node),
      alias: node.alias?.value ?? node.name.value,
      places: new Map<string, FieldNode[]>(),
    };
    this.found.set(key, known);
    const places = known.places.get(typeName) ?? [];
    known.places.set(typeName, places);
    places.push(node);
  }

  private argumentsOf(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): Argument<Arguments> | null {
    try {
      return Argument.of(field, node, this.input);
    } catch (error) {
      if (this.gathering.leaveOutFaulty || !isNonNullType(field.type)) return null;
      throw error;
    }
  }
}

function isIncluded(input: PlannedInput, node: { directives?: FieldNode['directives'] }): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, input.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, input.variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function narrow(schema: GraphQLSchema, types: readonly string[], condition: string): string[] {
  const type = schema.getType(condition);
  if (isObjectType(type)) return types.filter((name) => name === condition);
  if (!isAbstractType(type)) return [];
  const possible = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
  return types.filter((name) => possible.has(name));
}
