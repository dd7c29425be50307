import { Args, Field, InterfaceType, ObjectType } from 'type-graphql';

/** A class that a GraphQL type is made from, where the type follows from the model and not from a text. */
export interface TypeClass {
  new (): object;
  readonly prototype: object;
}
type Thunk = () => unknown;

export function objectClass(
  name: string,
  description: string,
  interfaces: readonly TypeClass[] = [],
): TypeClass {
  const type = namedClass(name);
  ObjectType(name, { description, implements: interfaces as TypeClass[] })(type);
  return type;
}

export function interfaceClass(
  name: string,
  description: string,
  interfaces: readonly TypeClass[] = [],
): TypeClass {
  const type = namedClass(name);
  InterfaceType(name, {
    description,
    implements: interfaces as TypeClass[],
    resolveType: (value: { __typename: string }) => value.__typename,
  })(type);
  return type;
}

export interface FieldOptions {
  readonly description: string;
  readonly nullable?: boolean;
}

/** Adds a field; with `args`, one that takes arguments. */
export function addField(
  type: TypeClass,
  name: string,
  returns: Thunk,
  options: FieldOptions,
  args?: TypeClass,
): void {
  if (!args) {
    Field(returns as () => never, options)(type.prototype, name);
    return;
  }
  // type-graphql reads arguments from methods only; the answer comes from the plan.
  const method = { value: () => undefined, writable: true, configurable: true, enumerable: false };
  Object.defineProperty(type.prototype, name, method);
  Args(() => args)(type.prototype, name, 0);
  Field(returns as () => never, options)(type.prototype, name, method);
}

function namedClass(name: string): TypeClass {
  return { [name]: class {} }[name] as TypeClass;
}
