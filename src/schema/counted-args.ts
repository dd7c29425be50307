import { ArgsType, Field } from 'type-graphql';
import type { Certainty } from '../kernel/certainty';
import { enumerate } from '../kernel/text';
import { Role, ROLES_WITHOUT_PART } from '../model/vocabularies';
import { CertaintyEnum } from './certainty-types';
import { enumOf } from './enums';

/** What every question that counts memberships can be asked to count. */
@ArgsType()
export class CountedArgs {
  @Field(() => [enumOf(Role)], {
    nullable: true,
    description: `Count only memberships in these roles. Default: all but ${enumerate(ROLES_WITHOUT_PART.map((role) => `\`${role}\``))}; below \`analytics\`, those that it is given.`,
  })
  roles?: string[] | null;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: 'The lowest grade to count. Default: all. Requires a day.',
  })
  certainty?: Certainty | null;
}

/** The same where more than one body is counted. */
@ArgsType()
export class CountedInBodyArgs extends CountedArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Count only memberships in this body: its id, acronym or name. Null is the answer if there is no such body. Default: all bodies.',
  })
  body?: string | null;
}
