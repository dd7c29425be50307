import { ArgsType, Field, ObjectType } from 'type-graphql';
import type { Reason } from '../../kernel/reason-dates';
import { BODY, HOLDER } from '../../model/groups';
import { Role } from '../../model/vocabularies';
import { CertaintyEnum, CertaintyReason } from '../../schema/certainty-types';
import { CountedInBodyArgs } from '../../schema/counted-args';
import { enumOf } from '../../schema/enums';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { PageArgs } from '../../schema/page-types';
import {
  CitationsField,
  RecordField,
  RecordListField,
  type RecordId,
} from '../../schema/record-fields';
import { DateScalar, PartialDateScalar } from '../../schema/scalars';
import { LengthType } from '../length/length.type';

const ServiceOrder = enumOf({
  name: 'ServiceOrder',
  about: 'The order of services.',
  values: {
    START: 'By the first certain day, those without one last.',
    LENGTH: 'By the number of certain days, the longest first.',
  },
});

const ACROSS = 'Whether terms in different roles are joined, as those of a chair who is a member.';
const AS_OF = 'Only services that may have held on this day, each with its grade.';

@ArgsType()
export class HeldServicesArgs extends CountedInBodyArgs {
  @Field({ defaultValue: false, description: ACROSS })
  acrossRoles!: boolean;

  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string | null;
}

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field({ defaultValue: false, description: ACROSS })
  acrossRoles!: boolean;

  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string | null;

  @Field(() => ServiceOrder, { defaultValue: 'START' })
  orderBy!: 'START' | 'LENGTH';
}

@ObjectType({
  description:
    'Terms of one holder in one body that follow each other. Days between two terms that sources leave open are never counted as certain.',
})
export class Service {
  @RecordField(HOLDER.members)
  holder!: RecordId;

  @RecordField(BODY.members)
  body!: RecordId;

  @Field(() => [enumOf(Role)], { description: 'The roles, in the order of the terms.' })
  roles!: string[];

  @CitationsField({ description: 'The sources of `memberships`.' })
  @RecordListField(['Membership'], { description: 'The terms, oldest first.' })
  memberships!: readonly RecordId[];

  @RecordListField(['Membership'], {
    description:
      'Other terms that no known date keeps apart from these, so that all may be one service without a break.',
  })
  mayJoin!: readonly RecordId[];

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The start of the first term. Null if no source says.',
  })
  from!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The end of the last term. Null if no source says.',
  })
  to!: string | null;

  @Field(() => LengthType, {
    description:
      'How long it lasted. The least counts only days that are certain; the most also the terms of `mayJoin`, and nothing of terms that are not on record.',
  })
  length!: LengthType;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: 'The grade on the day of `asOf`. Null without `asOf`.',
  })
  certainty!: string | null;

  @Field(() => CertaintyReason, {
    nullable: true,
    description: 'Why it has this grade. Null without `asOf`.',
  })
  reason!: Reason | null;
}

@ObjectType({ description: 'A page of services.' })
export class ServiceConnection extends inMemoryConnection<Service>('Service', () => Service) {}
