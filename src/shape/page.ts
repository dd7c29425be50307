import { ArgsType, Field, Int, ObjectType } from 'type-graphql';

/** The arguments of every list that can grow. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many to take from the beginning, 1 to 100; 20 when neither `first` nor `last` is given.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Take those after this cursor.' })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many to take from the end, 1 to 100; not together with `first`.',
  })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Take those before this cursor.' })
  before?: string;
}

@ObjectType({
  description: 'Where a page lies in its list (GraphQL Cursor Connections Specification).',
})
export class PageInfo {
  @Field({
    description: 'Whether more follow. For a page taken with `last`: whether `before` was given.',
  })
  hasNextPage!: boolean;

  @Field({
    description:
      'Whether more come before. For a page taken from the beginning: whether `after` was given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge; null when the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last edge; null when the page is empty.',
  })
  endCursor!: string | null;
}
