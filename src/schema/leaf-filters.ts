import { Field, ID, InputType, Int } from 'type-graphql';
import { Span } from './certainty-types';

export const KNOWN = 'Whether a value is known.';

@InputType({
  description:
    'Matches an id. All conditions must match; at least one is needed, and none can be null.',
})
export class IdFilter {
  @Field(() => ID, { nullable: true })
  eq?: string;

  @Field(() => [ID], { nullable: true, description: 'One of up to 100 values.' })
  in?: string[];
}

@InputType({
  description:
    'Matches a string; in a list of strings, at least one must match. Case, accents, kinds of dashes, blanks and quotes, and invisible characters do not matter; in a URL only case does not, and `eq` and `in` are exact. All conditions must match; at least one is needed, and none can be null.',
})
export class TextFilter {
  @Field(() => String, { nullable: true })
  eq?: string;

  @Field(() => [String], { nullable: true, description: 'One of up to 100 values.' })
  in?: string[];

  @Field(() => String, { nullable: true, description: 'Contains this text.' })
  contains?: string;

  @Field(() => String, { nullable: true, description: 'Starts with this text.' })
  startsWith?: string;

  @Field(() => Boolean, { nullable: true, description: KNOWN })
  known?: boolean;
}

@InputType({
  description:
    'Matches an integer. All conditions must match; at least one is needed, and none can be null.',
})
export class IntFilter {
  @Field(() => Int, { nullable: true })
  eq?: number;

  @Field(() => [Int], { nullable: true, description: 'One of up to 100 values.' })
  in?: number[];

  @Field(() => Int, { nullable: true })
  min?: number;

  @Field(() => Int, { nullable: true })
  max?: number;

  @Field(() => Boolean, { nullable: true, description: KNOWN })
  known?: boolean;
}

@InputType({
  description:
    'Matches the number of related records. All conditions must match; at least one is needed, and none can be null.',
})
export class CountFilter {
  @Field(() => Int, { nullable: true })
  eq?: number;

  @Field(() => Int, { nullable: true })
  min?: number;

  @Field(() => Int, { nullable: true })
  max?: number;
}

@InputType({
  description:
    'Matches a partial date; in a list of dates, at least one must match. All conditions must match; at least one is needed, and none can be null.',
})
export class DateFilter {
  @Field(() => Span, { nullable: true, description: 'Lies entirely within the span.' })
  within?: Span;

  @Field(() => Span, { nullable: true, description: 'Overlaps the span.' })
  overlaps?: Span;

  @Field(() => Boolean, { nullable: true, description: KNOWN })
  known?: boolean;
}
