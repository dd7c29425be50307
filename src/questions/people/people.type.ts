import { ArgsType, Field, ObjectType } from 'type-graphql';
import { CertaintyEnum } from '../../schema/certainty-types';
import {
  CitationsField,
  RecordField,
  RecordListField,
  type RecordId,
} from '../../schema/record-fields';
import { DateScalar } from '../../schema/scalars';

@ArgsType()
export class PeopleArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only who may have been there, and what they may have held, on this day.',
  })
  asOf?: string | null;
}

@ObjectType({
  description: 'A membership that a person may have held while with a place.',
})
export class HeldMeanwhile {
  @CitationsField({ description: 'The sources of the membership.' })
  @RecordField(['Membership'])
  membership!: RecordId;

  @Field(() => CertaintyEnum, {
    description: 'How certain it is that both held on one day; on that of `asOf`, if given.',
  })
  certainty!: string;

  /** The position with which it has this grade. */
  affiliation!: RecordId;

  @RecordListField(['Document'], {
    description: 'Documents that show both in one place, such as a list of members.',
  })
  shownTogether!: readonly RecordId[];
}

@ObjectType({ description: 'A person with a position at a place, and what they held meanwhile.' })
export class AffiliatedPerson {
  @RecordField(['Person'])
  person!: RecordId;

  @CitationsField({ description: 'The sources of `affiliations`.' })
  @RecordListField(['Affiliation'], { description: 'Their positions with the place.' })
  affiliations!: readonly RecordId[];

  @RecordListField(['Affiliation'], {
    description: 'Their positions elsewhere.',
  })
  others!: readonly RecordId[];

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: 'The grade on the day of `asOf`. Null without `asOf`.',
  })
  certainty!: string | null;

  /** The position with the best grade. */
  mostCertain!: RecordId;

  @Field(() => [HeldMeanwhile], {
    description: 'Their memberships that no known date rules out, by first known date.',
  })
  held!: HeldMeanwhile[];
}
