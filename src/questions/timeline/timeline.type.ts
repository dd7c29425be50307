import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { EVENTS, PLANNED } from '../../model/events';
import { PageArgs } from '../../schema/page-types';
import { PartialDateScalar } from '../../schema/scalars';
import { ChangeKind } from '../changes/change-kind';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { factNouns } from '../facts';
import { typeOf } from '../../schema/noun-types';
import { enumOf } from '../../schema/enums';

const EventKindEnum = enumOf({
  name: 'EventKind',
  about: 'What a timeline tells of a day.',
  values: {
    ...ChangeKind.values,
    [PLANNED]:
      'A step of a policy or an activity was planned for then; no source says that it happened.',
    ...Object.fromEntries(EVENTS.filter(({ due }) => due).map(({ kind, about }) => [kind, about])),
  },
});

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

  @Field(() => [EventKindEnum], { nullable: true, description: 'Only events of these kinds.' })
  types?: string[] | null;
}

@ObjectType({ description: 'Something dated in a timeline.' })
export class TimelineEvent {
  @Field(() => EventKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => PartialDateScalar, { description: 'When, as its source says.' })
  date!: string;

  @Field(() => typeOf(factNouns(false)), { description: 'To what, with the sources.' })
  record!: string;
}

@ObjectType({ description: 'A page of a timeline, oldest first; a year comes before its days.' })
export class TimelineConnection extends inMemoryConnection<TimelineEvent>(
  'Timeline',
  () => TimelineEvent,
) {}
