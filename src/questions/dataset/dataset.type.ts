import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many records of a noun there are.' })
export class NounCount {
  @Field({ description: 'The noun, as the name of its type.' })
  noun!: string;

  @Field(() => Int, { description: 'How many records.' })
  count!: number;
}

@ObjectType({ description: 'Which version of the data is served, so that it can be cited.' })
export class Dataset {
  @Field({
    description:
      'SHA-256 in hexadecimal over all facts: the same facts give the same fingerprint on every server, whatever store it uses.',
  })
  fingerprint!: string;

  @Field(() => GraphQLDateTimeISO, {
    description: 'When the data was loaded into the store of this server, or last changed there.',
  })
  loadedAt!: Date;

  @Field(() => [NounCount], {
    description: 'How many records there are of each noun, by name of the noun.',
  })
  counts!: NounCount[];
}
