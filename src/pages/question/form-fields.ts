import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  valueFromASTUntyped,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** An input of a form, for a variable of an operation or one field of it. */
export interface FormField {
  /** `year.from` is the field `from` of the variable `year`. */
  readonly name: string;
  readonly kind: 'text' | 'integer' | 'date' | 'boolean' | 'choice' | 'choices' | 'json';
  readonly choices: readonly string[];
  readonly standard: string;
}

/** The inputs for the variables of an operation, made from their types. */
export function formFields(schema: GraphQLSchema, query: string): readonly FormField[] {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const standard: unknown = defaultValue && valueFromASTUntyped(defaultValue);
    return fieldsOf(variable.name.value, typeFromAST(schema, type) as GraphQLInputType, standard);
  });
}

function fieldsOf(name: string, type: GraphQLInputType, standard: unknown): readonly FormField[] {
  const named = getNamedType(type);
  const inner = isNonNullType(type) ? type.ofType : type;
  const field = (kind: FormField['kind'], choices: readonly string[] = []) => [
    { name, kind, choices, standard: textOf(standard) },
  ];
  if (isEnumType(named)) {
    const choices = named.getValues().map((value) => value.name);
    return field(isListType(inner) ? 'choices' : 'choice', choices);
  }
  if (isListType(inner)) return field('json');
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    // What is nested deeper is for those who write JSON.
    if (fields.some((each) => isInputObjectType(getNamedType(each.type)))) return field('json');
    const given = (standard ?? {}) as Record<string, unknown>;
    return fields.flatMap((each) => fieldsOf(`${name}.${each.name}`, each.type, given[each.name]));
  }
  const kinds: Record<string, FormField['kind']> = {
    Int: 'integer',
    Date: 'date',
    Boolean: 'boolean',
  };
  return field(kinds[named.name] ?? 'text');
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
