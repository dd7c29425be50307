import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({})
export class NounCount {
  @Field({ description: 'The type name.' })
  noun!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'The version of the data, for citation.' })
export class Dataset {
  @Field({
    description:
      'The SHA-256 of all facts in hexadecimal. The same facts give the same fingerprint on every server and engine.',
  })
  fingerprint!: string;

  @Field(() => GraphQLDateTimeISO, {
    description: "When this server's store was last loaded or changed.",
  })
  loadedAt!: Date;

  @Field(() => [NounCount], {
    description: 'The number of records of each type.',
  })
  counts!: NounCount[];
}
