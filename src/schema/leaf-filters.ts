import { Field, ID, InputType, Int } from 'type-graphql';
import { Span } from './certainty-types';

const KNOWN = 'True: only where it is known; false: only where it is not.';

@InputType({ description: 'Asks for ids. All that is given must hold.' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: 'This id.' })
  eq?: string;

  @Field(() => [ID], { nullable: true, description: 'One of these, up to 100.' })
  in?: string[];
}

@InputType({
  description:
    'Asks for texts; for a list of texts, one of them must fit. All that is given must hold.',
})
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this text.' })
  eq?: string;

  @Field(() => [String], { nullable: true, description: 'One of these, up to 100.' })
  in?: string[];

  @Field(() => String, { nullable: true, description: 'Holds this, in upper or lower case.' })
  contains?: string;

  @Field(() => String, { nullable: true, description: 'Begins with this, in upper or lower case.' })
  startsWith?: string;

  @Field(() => Boolean, { nullable: true, description: KNOWN })
  known?: boolean;
}

@InputType({ description: 'Asks for whole numbers. All that is given must hold.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'Exactly this.' })
  eq?: number;

  @Field(() => [Int], { nullable: true, description: 'One of these, up to 100.' })
  in?: number[];

  @Field(() => Int, { nullable: true, description: 'This or more.' })
  min?: number;

  @Field(() => Int, { nullable: true, description: 'This or less.' })
  max?: number;

  @Field(() => Boolean, { nullable: true, description: KNOWN })
  known?: boolean;
}

@InputType({ description: 'Asks for a number of records. All that is given must hold.' })
export class CountFilter {
  @Field(() => Int, { nullable: true, description: 'Exactly so many.' })
  eq?: number;

  @Field(() => Int, { nullable: true, description: 'So many or more.' })
  min?: number;

  @Field(() => Int, { nullable: true, description: 'So many or fewer.' })
  max?: number;
}

@InputType({
  description:
    'Asks for dates, which can be a year or a month only; for a list of dates, one of them must fit. All that is given must hold.',
})
export class DateFilter {
  @Field(() => Span, { nullable: true, description: 'Lies in the span whatever day it is.' })
  within?: Span;

  @Field(() => Span, { nullable: true, description: 'Can lie in the span.' })
  overlaps?: Span;

  @Field(() => Boolean, { nullable: true, description: KNOWN })
  known?: boolean;
}
