import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { PageBounds } from '../plan/execute/page';

/** The arguments of every list that can grow. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many, 1 to 100; else 20.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'After this cursor.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: 'How many from the end.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Before this cursor.' })
  before?: string;
}

@ObjectType({
  description: 'Where a page lies in its list (GraphQL Cursor Connections Specification).',
})
export class PageInfo implements PageBounds {
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
