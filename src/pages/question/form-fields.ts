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
import type { NounName } from '../../model/noun';
import { variablePlaces } from './variable-places';

export type InputKind =
  | 'text'
  | 'integer'
  | 'date'
  | 'partial date'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'record'
  | 'records'
  | 'json';

/** An input of a form, for a variable of an operation or one field of it. */
export interface FormField {
  /** `year.from` is the field `from` of the variable `year`. */
  readonly name: string;
  readonly kind: InputKind;
  readonly choices: readonly string[];
  /** What is taken where nothing is entered. */
  readonly standard: readonly string[];
  /** The noun of the record that it names by what people call it; null where it takes an id of any noun. */
  readonly named: NounName | null;
  /** Where messages and suggestions of an answer name it: `paths.from`, and `committee`. */
  readonly places: readonly string[];
}

/** Cursors stand in links to the next page, and nobody enters them. */
export const IN_LINKS = new Set(['after', 'before']);

/** The inputs for the variables of an operation, made from their types. */
export function formFields(schema: GraphQLSchema, query: string): readonly FormField[] {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const places = variablePlaces(schema, query);
  return (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const used = places.get(name) ?? [];
    const of = typeFromAST(schema, type) as GraphQLInputType;
    if (IN_LINKS.has(name) && getNamedType(of).name === 'String') return [];
    const standard: unknown = defaultValue && valueFromASTUntyped(defaultValue);
    const field = {
      named: used.find(({ named }) => named)?.named ?? null,
      places: used.flatMap(({ argument, field: path, named }) =>
        named ? [argument, path] : [argument],
      ),
    };
    return fieldsOf(name, of, { standard, ...field });
  });
}

interface Rest {
  readonly standard: unknown;
  readonly named: NounName | null;
  readonly places: readonly string[];
}

function fieldsOf(name: string, type: GraphQLInputType, rest: Rest): readonly FormField[] {
  const named = getNamedType(type);
  const inner = isNonNullType(type) ? type.ofType : type;
  const { standard } = rest;
  const field = (kind: InputKind, choices: readonly string[] = []) => [
    { ...rest, name, kind, choices, standard: textsOf(standard, kind) },
  ];
  if (isEnumType(named)) {
    const choices = named.getValues().map((value) => value.name);
    return field(isListType(inner) ? 'choices' : 'choice', choices);
  }
  if (named.name === 'ID') return field(isListType(inner) ? 'records' : 'record');
  if (isListType(inner)) return field('json');
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    // What is nested deeper is for those who write JSON.
    if (fields.some((each) => isInputObjectType(getNamedType(each.type)))) return field('json');
    const given = (standard ?? {}) as Record<string, unknown>;
    return fields.flatMap((each) =>
      fieldsOf(`${name}.${each.name}`, each.type, { ...rest, standard: given[each.name] }),
    );
  }
  if (rest.named && named.name === 'String') return field('record');
  const kinds: Record<string, InputKind> = {
    Int: 'integer',
    Date: 'date',
    PartialDate: 'partial date',
    Boolean: 'boolean',
  };
  return field(kinds[named.name] ?? 'text');
}

function textsOf(value: unknown, kind: InputKind): readonly string[] {
  if (value === undefined || value === null) return [];
  if (kind === 'json') return [JSON.stringify(value)];
  return [value].flat().map(String);
}
