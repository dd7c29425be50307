import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { PageBounds } from '../plan/execute/page';

/** The arguments of every list that can grow. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;

  @Field(() => Int, { nullable: true })
  last?: number;

  @Field(() => String, { nullable: true })
  before?: string;
}

@ObjectType({
  description: 'The position of a page in its list (GraphQL Cursor Connections Specification).',
})
export class PageInfo implements PageBounds {
  @Field({
    description:
      'Whether more items follow. For a page taken with `last`: whether `before` is given.',
  })
  hasNextPage!: boolean;

  @Field({
    description:
      'Whether items come before. For a page taken with `first`: whether `after` is given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge. Null if the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last edge. Null if the page is empty.',
  })
  endCursor!: string | null;
}
