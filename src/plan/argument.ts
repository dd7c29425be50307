import {
  getArgumentValues,
  Kind,
  type FieldNode,
  type GraphQLField,
  type ValueNode,
} from 'graphql';
import { always, Variables, type Arguments, type PlanValue, type Values } from './value';

const NO_VARIABLES = new Variables({});

/**
 * What a field is given as arguments, or a part of that. A plan may depend on its
 * `shape` alone: which fields it has, how long its lists of objects are, and the
 * values of enums and Booleans. All else is read from each request.
 */
export class Argument<T = unknown> {
  private constructor(
    /** What the request says for which the plan was made. */
    readonly shape: T,
    /** The same of any request. */
    readonly value: PlanValue<T>,
    /** Where its values are added; null where no variable stands in it. */
    private readonly values: Values | null,
  ) {}

  static fixed<T>(value: T): Argument<T> {
    return new Argument(value, always(value), null);
  }

  /** The arguments of a field. Throws what the library says of one that cannot be used. */
  static of(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    { variables, values }: { variables: Arguments; values: Values },
  ): Argument<Arguments> {
    const shape = field.args.length === 0 ? {} : getArgumentValues(field, node, variables);
    if (!node.arguments?.some((argument) => hasVariable(argument.value)))
      return Argument.fixed(shape);
    const value: PlanValue<Arguments> = (given) =>
      given.once(value, () => getArgumentValues(field, node, given.values));
    return new Argument<Arguments>(shape, value, values);
  }

  at<U = unknown>(name: string | number): Argument<U> {
    const whole = this.value;
    const value: PlanValue<U> = (variables) => partOf(whole(variables), name) as U;
    return new Argument(partOf(this.shape, name) as U, value, this.values);
  }

  /** What a request makes of it; made at once where no variable stands in it. */
  as<U>(make: (value: T, variables: Variables) => U): PlanValue<U> {
    if (!this.values) return always(make(this.shape, NO_VARIABLES));
    const value: PlanValue<U> = (variables) =>
      variables.once(value, () => make(this.value(variables), variables));
    this.values.add(value);
    return value;
  }
}

function partOf(whole: unknown, name: string | number): unknown {
  return (whole as Readonly<Record<string | number, unknown>> | null | undefined)?.[name];
}

function hasVariable(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true;
  if (node.kind === Kind.LIST) return node.values.some(hasVariable);
  return node.kind === Kind.OBJECT && node.fields.some(({ value }) => hasVariable(value));
}
