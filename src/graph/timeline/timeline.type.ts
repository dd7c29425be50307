import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageArgs, PageInfo } from '../../shape/page';
import { PartialDateScalar } from '../../shape/partial-date';
import { ChangeKindEnum } from '../changes/change-kind';
import { factNouns } from '../facts';
import { typeOf } from '../types';

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => ID, { description: 'The id of a record.' })
  of!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'From the first day of this date on.',
  })
  from?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'To the last day of this date.' })
  to?: string | null;

  @Field(() => [ChangeKindEnum], { nullable: true, description: 'Only events of these kinds.' })
  types?: string[] | null;
}

@ObjectType({ description: 'Something dated in a timeline.' })
export class TimelineEvent {
  @Field(() => ChangeKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => PartialDateScalar, { description: 'When, as its source says.' })
  date!: string;

  @Field(() => typeOf(factNouns(false)), { description: 'To what, with the sources.' })
  record!: string;
}

@ObjectType({ description: 'A place in a timeline.' })
export class TimelineEdge {
  @Field(() => TimelineEvent, { description: 'The event.' })
  node!: TimelineEvent;

  @Field({ description: 'Its place, for `after` and `before`.' })
  cursor!: string;
}

@ObjectType({ description: 'A page of a timeline, oldest first; a year comes before its days.' })
export class TimelineConnection {
  @Field(() => [TimelineEdge], { description: 'The events of the page, with their places.' })
  edges!: TimelineEdge[];

  @Field(() => [TimelineEvent], { description: 'The events of the page.' })
  nodes!: TimelineEvent[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many events there are.' })
  totalCount!: number;
}
