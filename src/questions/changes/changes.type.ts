import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { enumerate } from '../../kernel/text';
import { CHANGE_EVENTS, isShown } from '../../model/events';
import { CITING_NOUNS } from '../../model/model';
import { CertaintyEnum } from '../../schema/certainty-types';
import { DateScalar, PartialDateScalar } from '../../schema/scalars';
import { typeOf } from '../../schema/noun-types';
import { ChangeKindEnum } from './change-kind';

/** That a source shows something is no change by itself. */
const NO_CHANGES = CHANGE_EVENTS.filter(isShown).map(({ kind }) => kind);

@ArgsType()
export class ChangesArgs {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'From the first day of this date on. Either this or `fromMeeting`.',
  })
  from?: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'To the last day of this date. Either this or `toMeeting`.',
  })
  to?: string;

  @Field(() => String, {
    nullable: true,
    description: 'From the day after this meeting on: its code, such as `ICANN77`.',
  })
  fromMeeting?: string;

  @Field(() => String, {
    nullable: true,
    description: 'To the last day of this meeting: its code.',
  })
  toMeeting?: string;

  @Field(() => [ChangeKindEnum], {
    nullable: true,
    description: `The kinds of change that are wanted; all but ${enumerate(NO_CHANGES)} unless given.`,
  })
  kinds?: string[];

  @Field(() => Int, { defaultValue: 20, description: 'How many of each kind, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Those after this cursor; with one kind only, as each has its own order.',
  })
  after?: string;
}

@ObjectType({ description: 'Something that began, ended or happened.' })
export class Change {
  @Field(() => PartialDateScalar, { description: 'When, as its source says.' })
  date!: string;

  @Field(() => CertaintyEnum, {
    description:
      'CERTAIN when all of the date lies in the span, POSSIBLE when only a part of it does.',
  })
  certainty!: string;

  @Field(() => typeOf(CITING_NOUNS), { description: 'The record, with its sources.' })
  record!: string;

  @Field({ description: 'Its place, for `after`.' })
  cursor!: string;
}

@ObjectType({ description: 'The changes of one kind, by date.' })
export class ChangeGroup {
  @Field(() => ChangeKindEnum, { description: 'The kind.' })
  kind!: string;

  @Field({ description: 'The noun of the records, as the name of its type.' })
  noun!: string;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field({ description: 'Whether there are more than those shown.' })
  hasNextPage!: boolean;

  @Field(() => [Change], { description: 'The changes.' })
  changes!: Change[];
}

@ObjectType({ description: 'What changed in a span of days.' })
export class Changes {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  to!: string;

  @Field(() => [ChangeGroup], {
    description: 'The kinds of change of which there are any, in the order of ChangeKind.',
  })
  groups!: ChangeGroup[];
}
