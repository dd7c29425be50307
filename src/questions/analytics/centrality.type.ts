import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Vocabulary } from '../../model/noun';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { RecordField, type RecordId } from '../../schema/record-fields';
import { enumOf } from '../../schema/enums';

const CentralityMeasure: Vocabulary = {
  name: 'CentralityMeasure',
  about: 'A measure of centrality in the network of people and bodies.',
  values: {
    DEGREE:
      'The number of different bodies of a person, or of different people in a committee (Freeman, Social Networks 1, 1978).',
    BETWEENNESS:
      'The share of shortest paths between all other nodes that pass through this one (Freeman 1977, algorithm of Brandes 2001), normalized by (n - 1)(n - 2) / 2. Refused if nodes times edges, summed over the connected components, exceeds 3,000,000.',
    PAGERANK: 'PageRank with damping 0.85 (Brin and Page 1998).',
  },
};

export const CentralityMeasureEnum = enumOf(CentralityMeasure);

@ObjectType({})
export class Ranked {
  @RecordField(['CcTld', 'Committee', 'Organization', 'Person'])
  record!: RecordId;

  @Field(() => Int, { description: 'The rank, starting at 1. Equal scores share a rank.' })
  rank!: number;

  @Field(() => Float)
  score!: number;

  @Field(() => Int, {
    description:
      'The number of different bodies of the person, or of different people in the committee.',
  })
  degree!: number;
}

@ObjectType({ description: 'A page of a ranking, the highest score first.' })
export class RankedConnection extends inMemoryConnection<Ranked>('Ranked', () => Ranked) {}
