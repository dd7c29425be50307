import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({})
export class NounCount {
  @Field({ description: 'The type name.' })
  noun!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'The version of the data, its license, and how to cite it.' })
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

  @Field({ description: 'The release of ccNSO Graph that serves the data, such as 0.1.0.' })
  version!: string;

  @Field({
    description:
      'The license of the data as SPDX names it: CC-BY-4.0. The program has another, Apache-2.0.',
  })
  licence!: string;

  @Field(() => GraphQLURL, { description: 'Where the text of the license is.' })
  licenceUrl!: URL;

  @Field({
    description:
      'How to cite the data: name, year, release, the beginning of the fingerprint, license, and the address of this server.',
  })
  citation!: string;

  @Field(() => [NounCount], {
    description: 'The number of records of each type.',
  })
  counts!: NounCount[];
}
