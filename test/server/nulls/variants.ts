import { getNullableType, isNonNullType, type GraphQLInputType } from 'graphql';
import { literalOf } from './values';

/** A way to give a value: what stands in the document, and what is sent beside it. */
export interface Variant {
  readonly name: string;
  /** What stands in the place of the value; null where nothing does. */
  readonly text: string | null;
  readonly declared?: string;
  readonly sent?: unknown;
}

/** What is given to an argument or to a field of an input. */
interface Input {
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}

/**
 * What the specification (September 2025, 6.4.1 and 5.8.5) says of each way to give a value to such an
 * input: ways of one group have the same answer, and those of the last have an error or no answer at all.
 */
export interface Expected {
  /** The type, with whether it has a default. */
  readonly type: string;
  readonly absent: readonly Variant[];
  readonly null: readonly Variant[];
  readonly given: readonly Variant[];
  /** The variable is null where the input must not be: an error of the field alone. */
  readonly fieldErrors: readonly Variant[];
  /** The document is not valid. */
  readonly invalid: readonly Variant[];
  /** The variables do not fit: an error of the request. */
  readonly requestErrors: readonly Variant[];
}

export function expectedOf({ type, defaultValue }: Input): Expected {
  const literal = literalOf(type);
  const nullable = String(getNullableType(type));
  const mustBe = isNonNullType(type);
  const hasDefault = defaultValue !== undefined;
  const variant = (name: string, declared: string, sent?: unknown): Variant => ({
    name,
    text: `$${name}`,
    declared: `$${name}: ${declared}`,
    sent,
  });
  const absent: Variant = { name: 'absent', text: null };
  const literalNull: Variant = { name: 'literalNull', text: 'null' };
  const isNull = variant('isNull', nullable, null);
  const missing = variant('missing', nullable);
  const nullForDefault = variant('nullForDefault', `${nullable} = ${literal}`, null);
  const required = (name: string, sent?: unknown) => variant(name, `${nullable}!`, sent);
  const always = {
    type: `${String(type)}${hasDefault ? ' with a default' : ''}`,
    given: [
      { name: 'literal', text: literal },
      variant('byDefault', `${nullable} = ${literal}`),
      variant('requiredByDefault', `${nullable}! = ${literal}`),
    ],
    requestErrors: [
      required('requiredNull', null),
      required('requiredMissing'),
      variant('requiredNullForDefault', `${nullable}! = ${literal}`, null),
    ],
  };
  if (!mustBe)
    return {
      ...always,
      absent: [absent, missing],
      null: [literalNull, isNull, nullForDefault, variant('nullByDefault', `${nullable} = null`)],
      fieldErrors: [],
      invalid: [],
    };
  if (hasDefault)
    return {
      ...always,
      absent: [absent, missing],
      null: [],
      fieldErrors: [isNull, nullForDefault, variant('nullByDefault', `${nullable} = null`)],
      invalid: [literalNull],
    };
  return {
    ...always,
    absent: [],
    null: [],
    fieldErrors: [nullForDefault],
    invalid: [absent, literalNull, isNull, missing],
  };
}
