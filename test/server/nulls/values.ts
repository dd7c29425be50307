import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/** Values of scalars with which most fields have an answer; there is no right one for a cursor. */
const SCALARS: Readonly<Record<string, string>> = {
  Int: '2',
  Boolean: 'true',
  String: '"x"',
  ID: '"committee:dasc"',
  Date: '"2020-01-01"',
  PartialDate: '"2020"',
};

/** Of what an input can be given, what makes it ask for something. */
const TELLING = ['id', 'known', 'eq', 'some', 'from', 'topics'];

/** A value of a type, as it stands in a document. */
export function literalOf(type: GraphQLInputType): string {
  const inner = getNullableType(type);
  // Some lists want two that differ.
  if (isListType(inner) && String(inner).includes('ID')) return '["committee:dasc", "person:x"]';
  if (isListType(inner)) return `[${literalOf(inner.ofType)}]`;
  if (isEnumType(inner)) return inner.getValues()[0]?.name ?? '';
  if (!isInputObjectType(inner)) return SCALARS[inner.name] ?? `"no value of ${inner.name}"`;
  const fields = inner.getFields();
  const telling = TELLING.find((name) => name in fields);
  return objectOf(inner, telling ? { [telling]: literalOf(fields[telling]!.type) } : {});
}

/** An object with these fields and those that it must have. */
export function objectOf(
  type: GraphQLInputObjectType,
  given: Record<string, string | null>,
): string {
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  const all = {
    ...Object.fromEntries(required.map((each) => [each.name, literalOf(each.type)])),
    ...given,
  };
  return `{ ${Object.entries(all)
    .flatMap(([name, value]) => (value === null ? [] : `${name}: ${value}`))
    .join(', ')} }`;
}
