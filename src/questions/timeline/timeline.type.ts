import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { EVENTS, PLANNED } from '../../model/events';
import { PageArgs } from '../../schema/page-types';
import { PartialDateScalar } from '../../schema/scalars';
import { ChangeKind } from '../changes/change-kind';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { CITING_NOUNS } from '../../model/model';
import { CitationsField, RecordField, type RecordId } from '../../schema/record-fields';
import { enumOf } from '../../schema/enums';

const EventKindEnum = enumOf({
  name: 'EventKind',
  about: 'A type of event in a timeline.',
  values: {
    ...ChangeKind.values,
    [PLANNED]:
      'A policy step or an activity was planned for this date; no source says that it happened.',
    ...Object.fromEntries(EVENTS.filter(({ due }) => due).map(({ kind, about }) => [kind, about])),
  },
});

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => ID, { description: 'The id of a record.' })
  of!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'From the first day of this date.',
  })
  from?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'To the last day of this date.' })
  to?: string | null;

  @Field(() => [EventKindEnum], { nullable: true })
  types?: string[] | null;
}

@ObjectType({ description: 'An event in a timeline.' })
export class TimelineEvent {
  @Field(() => EventKindEnum)
  kind!: string;

  @Field(() => PartialDateScalar, { description: 'The date, as precise as its source.' })
  date!: string;

  @CitationsField({ description: 'The sources of the record.' })
  @RecordField(CITING_NOUNS, { description: 'The record to which it happened.' })
  record!: RecordId;

  @RecordField(['Affiliation', 'CcTld', 'Organization'], {
    nullable: true,
    description:
      'Through which it has to do with the record that is asked for: its ccTLD, its manager, or the affiliation of the person. Null if nothing stands between.',
  })
  through!: RecordId | null;
}

@ObjectType({ description: 'A page of a timeline, oldest first; a year comes before its days.' })
export class TimelineConnection extends inMemoryConnection<TimelineEvent>(
  'Timeline',
  () => TimelineEvent,
) {}
