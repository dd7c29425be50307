import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Vocabulary } from '../../model/noun';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { typeOf } from '../../schema/noun-types';
import { enumOf } from '../../schema/enums';
import type { Measurement } from '../../memory/measures/measurement';

const CentralityMeasure: Vocabulary = {
  name: 'CentralityMeasure',
  about: 'A measure of how central someone is in the network of people and bodies.',
  values: {
    DEGREE:
      'Of how many different bodies a person was, or how many different people a committee had (Freeman, Social Networks 1, 1978).',
    BETWEENNESS:
      'The share of the shortest ways between all others that lead through it (Freeman 1977), by the algorithm of Brandes (2001), divided by (n - 1)(n - 2) / 2. Refused where nodes times ties of the connected parts exceed 3,000,000.',
    PAGERANK:
      'Where one ends who walks along ties at random and begins anew every seventh step or so (Brin and Page 1998, damping 0.85).',
  },
};

export const CentralityMeasureEnum = enumOf(CentralityMeasure);

@ObjectType({ description: 'A person or a committee with its score.' })
export class Ranked {
  /** For the fields; not shown. */
  measurement!: Measurement;

  @Field(() => typeOf(['CcTld', 'Committee', 'Organization', 'Person']), {
    description: 'The person or the committee.',
  })
  record!: string;

  @Field(() => Int, { description: 'Its place from 1 on; those with one score share it.' })
  rank!: number;

  @Field(() => Float, { description: 'The measure.' })
  score!: number;

  @Field(() => Int, {
    description:
      'Of how many different bodies the person was, or how many different people were in the committee.',
  })
  degree!: number;
}

@ObjectType({ description: 'A page of a ranking, the highest score first.' })
export class RankedConnection extends inMemoryConnection<Ranked>('Ranked', () => Ranked) {}
