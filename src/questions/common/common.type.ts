import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ALL_NOUNS } from '../../model/model';
import { RecordField, RecordListField, type RecordId } from '../../schema/record-fields';
import { WalkArgs } from '../walk.type';

@ArgsType()
export class CommonArgs extends WalkArgs {
  @Field(() => [ID], { description: 'The ids of 2 to 20 records.' })
  of!: string[];

  @Field(() => Int, { defaultValue: 20, description: 'How many things, 1 to 100.' })
  first!: number;
}

@ObjectType({ description: 'How one of the records has to do with what is shared.' })
export class CommonBy {
  @RecordField(ALL_NOUNS, { description: 'The record that was asked about.' })
  record!: RecordId;

  @RecordListField(ALL_NOUNS, {
    description: 'The memberships, effects and the like between; none when it is tied directly.',
  })
  via!: readonly RecordId[];
}

@ObjectType({ description: 'Something that several records have to do with.' })
export class CommonThing {
  @RecordField(ALL_NOUNS, { description: 'What they share.' })
  record!: RecordId;

  @Field(() => [CommonBy], { description: 'Which of them, and how.' })
  by!: CommonBy[];
}

@ObjectType({ description: 'What several records share.' })
export class Common {
  @Field(() => [CommonThing], {
    description: 'Shared by most first, then by how few relationships it has.',
  })
  things!: CommonThing[];

  @Field({ description: 'Whether there is more than is shown.' })
  truncated!: boolean;
}
