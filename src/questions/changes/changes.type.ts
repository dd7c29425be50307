import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Reason } from '../../kernel/reason-dates';
import { enumerate } from '../../kernel/text';
import { CHANGE_EVENTS, isShown } from '../../model/events';
import { CITING_NOUNS } from '../../model/model';
import { CertaintyEnum, CertaintyReason } from '../../schema/certainty-types';
import { DateScalar, PartialDateScalar } from '../../schema/scalars';
import { CitationsField, RecordField, type RecordId } from '../../schema/record-fields';
import { ChangeKindEnum } from './change-kind';

/** That a source shows something is no change by itself. */
const NO_CHANGES = CHANGE_EVENTS.filter(isShown).map(({ kind }) => kind);

@ArgsType()
export class ChangesArgs {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'From the first day of this date. Use `from` or `fromMeeting`, not both.',
  })
  from?: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'To the last day of this date. Use `to` or `toMeeting`, not both.',
  })
  to?: string;

  @Field(() => String, {
    nullable: true,
    description: 'From the day after the meeting with this code, such as `ICANN77`.',
  })
  fromMeeting?: string;

  @Field(() => String, {
    nullable: true,
    description: 'To the last day of the meeting with this code.',
  })
  toMeeting?: string;

  @Field(() => [ChangeKindEnum], {
    nullable: true,
    description: `The kinds of change that are wanted; all but ${enumerate(NO_CHANGES)} unless given.`,
  })
  kinds?: string[];

  @Field(() => Int, {
    defaultValue: 20,
    description: 'The number of changes of each kind, 1 to 100.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Start after this cursor. Requires exactly one kind, because each kind has its own order.',
  })
  after?: string;
}

@ObjectType({ description: 'Something that started, ended or happened.' })
export class Change {
  @Field(() => PartialDateScalar, { description: 'The date, as precise as its source.' })
  date!: string;

  @Field(() => CertaintyEnum, {
    description:
      'CERTAIN if the whole date, as far as its bounds leave it open, lies in the span; POSSIBLE if only a part does.',
  })
  certainty!: string;

  @Field(() => CertaintyReason, {
    description:
      'Why it has this grade: `start` is the date, with its bounds, and the span is in the sentence.',
  })
  reason!: Reason;

  @CitationsField({ description: 'The sources of the record.' })
  @RecordField(CITING_NOUNS)
  record!: RecordId;

  @Field({ description: 'The cursor, for `after`.' })
  cursor!: string;
}

@ObjectType({})
export class ChangeGroup {
  @Field(() => ChangeKindEnum)
  kind!: string;

  @Field({ description: 'The type name of the records.' })
  noun!: string;

  @Field(() => Int, { description: 'The total number of changes of this kind.' })
  totalCount!: number;

  @Field({ description: 'Whether there are more.' })
  hasNextPage!: boolean;

  @Field(() => [Change])
  changes!: Change[];
}

@ObjectType({})
export class Changes {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => [ChangeGroup], {
    description: 'The kinds with at least one change, in the order of ChangeKind.',
  })
  groups!: ChangeGroup[];
}
