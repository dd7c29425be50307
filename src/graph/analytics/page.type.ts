import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { DEFAULT_PAGE } from '../../plan/page';
import { typeOf } from '../types';

@ArgsType()
export class FirstArgs {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE, description: 'How many, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'After this cursor.' })
  after?: string;
}

/** What the pages of all measures have in common. */
@ObjectType({ description: 'A page of a list.' })
export abstract class MeasuredPage {
  @Field(() => Int, { description: 'How many there are in the whole list.' })
  totalCount!: number;

  @Field({ description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last one; null when the page is empty.',
  })
  endCursor!: string | null;
}

@ObjectType({ description: 'A page of the memberships from which something follows, by id.' })
export class MembershipPage extends MeasuredPage {
  @Field(() => [typeOf(['Membership'])], { description: 'The memberships.' })
  memberships!: string[];
}

@ObjectType({ description: 'A page of the decisions that were counted, by date.' })
export class DecisionPage extends MeasuredPage {
  @Field(() => [typeOf(['Decision'])], { description: 'The decisions.' })
  decisions!: string[];
}
