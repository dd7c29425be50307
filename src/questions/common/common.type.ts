import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ALL_NOUNS } from '../../model/model';
import { RecordField, RecordListField, type RecordId } from '../../schema/record-fields';
import { WalkArgs } from '../walk.type';

@ArgsType()
export class CommonArgs extends WalkArgs {
  @Field(() => [ID], { description: 'The ids of 2 to 20 records.' })
  of!: string[];

  @Field(() => Int, { defaultValue: 20, description: 'The number of shared records, 1 to 100.' })
  first!: number;
}

@ObjectType({ description: 'How one of the records is connected to the shared record.' })
export class CommonBy {
  @RecordField(ALL_NOUNS, { description: 'The requested record.' })
  record!: RecordId;

  @RecordListField(ALL_NOUNS, {
    description:
      'The memberships, effects and the like in between. Empty if the connection is direct.',
  })
  via!: readonly RecordId[];
}

@ObjectType({ description: 'A record that several records share.' })
export class CommonThing {
  @RecordField(ALL_NOUNS, { description: 'The shared record.' })
  record!: RecordId;

  @Field(() => [CommonBy], { description: 'Which of the records share it, and how.' })
  by!: CommonBy[];
}

@ObjectType({ description: 'What several records have in common.' })
export class Common {
  @Field(() => [CommonThing], {
    description:
      'The shared records; those shared by most records first, then those with the fewest relationships.',
  })
  things!: CommonThing[];

  @Field({ description: 'Whether records were left out.' })
  truncated!: boolean;
}
