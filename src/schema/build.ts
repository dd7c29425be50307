import {
  Args,
  ArgsType,
  Extensions,
  Field,
  InputType,
  InterfaceType,
  ObjectType,
  type ClassType,
} from 'type-graphql';
import { AnsweredBy, READ_BY_PLAN, type Answerer } from './answered-by';

/**
 * A class that a GraphQL type is made from. Those of the model's types are made here,
 * by the decorators that other classes carry in their text.
 */
export type TypeClass = ClassType;

/** The type of a field; asked for when all types are there, as they refer to each other. */
export type TypeOf = () => object;

export function objectClass(
  name: string,
  description: string,
  interfaces: TypeClass[] = [],
): TypeClass {
  const type = namedClass(name);
  ObjectType(name, { description: description || undefined, implements: interfaces })(type);
  return type;
}

export function interfaceClass(
  name: string,
  description: string,
  interfaces: TypeClass[] = [],
): TypeClass {
  const type = namedClass(name);
  InterfaceType(name, {
    description,
    implements: interfaces,
    resolveType: (value: { __typename: string }) => value.__typename,
  })(type);
  return readByPlan(type);
}

/** Marks a type whose objects only the plan reads. */
export function readByPlan(type: TypeClass): TypeClass {
  Extensions({ [READ_BY_PLAN]: true })(type);
  return type;
}

export function inputClass(name: string, description: string): TypeClass {
  const type = namedClass(name);
  InputType(name, { description })(type);
  return type;
}

/** The arguments of a field, with those that another class of arguments has. */
export function argsClass(name: string, base: TypeClass = class {}): TypeClass {
  const type = named(name, class extends base {});
  ArgsType()(type);
  return type;
}

export interface FieldDeclaration {
  /** None where the name says it all. */
  readonly description?: string;
  readonly nullable?: boolean | 'items';
  readonly answeredBy: Answerer;
  readonly args?: TypeClass;
}

/** Adds a field to the type of which this is the prototype. */
export function declareField(
  prototype: object,
  name: string,
  type: TypeOf,
  { description, nullable, answeredBy, args }: FieldDeclaration,
): void {
  if (args) Args(() => args)(prototype, name, 0);
  AnsweredBy(answeredBy)(prototype, name);
  // A simple field has no resolver until `answerFields` gives it one.
  Field(type, { description: description || undefined, nullable, simple: true })(prototype, name);
}

/** Adds a field to an object type or an interface. */
export function addField(
  { prototype }: TypeClass,
  name: string,
  type: TypeOf,
  declaration: FieldDeclaration,
): void {
  declareField(prototype, name, type, declaration);
}

/** Adds a field to an input, or an argument: one that can be left out, unless it is required or has a default. */
export function addInput(
  { prototype }: TypeClass,
  name: string,
  type: TypeOf,
  description = '',
  { required = false, defaultValue }: { required?: boolean; defaultValue?: string } = {},
): void {
  const nullable = !required && defaultValue === undefined;
  Field(type, { nullable, description: description || undefined, defaultValue })(prototype, name);
}

function namedClass(name: string): TypeClass {
  return named(name, class {});
}

function named(name: string, type: TypeClass): TypeClass {
  return Object.defineProperty(type, 'name', { value: name });
}
