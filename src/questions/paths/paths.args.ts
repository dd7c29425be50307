import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { NounName } from '../../model/noun';
import { DateScalar } from '../../schema/scalars';
import { RelationEnum } from '../../schema/relation-enum';
import { NounEnum } from '../../schema/noun-enum';

@ArgsType()
export class WalkArgs {
  @Field(() => [RelationEnum], {
    nullable: true,
    description:
      'Only along these relationships. Unless given all but CITES and HAS_DISPUTE, which are followed only to a record that is asked about: two records that cite one source have nothing to do with each other by that.',
  })
  relations?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only through what may have been there on this day: what has no date, and nothing that it belongs to has one, may.',
  })
  asOf?: string | null;
}

@ArgsType()
export class PathsArgs extends WalkArgs {
  @Field(() => ID, { description: 'The id of a record.' })
  from!: string;

  @Field(() => ID, { description: 'The id of another.' })
  to!: string;

  @Field(() => Int, { defaultValue: 6, description: 'The most steps, 1 to 8.' })
  maxLength!: number;

  @Field(() => Int, { defaultValue: 5, description: 'How many paths, 1 to 20.' })
  first!: number;

  @Field(() => [NounEnum], { nullable: true, description: 'Only through records of these nouns.' })
  through?: NounName[] | null;

  @Field(() => [ID], { nullable: true, description: 'Not through these records.' })
  avoid?: string[] | null;
}

@ArgsType()
export class NeighbourhoodArgs extends WalkArgs {
  @Field(() => ID, { description: 'The id of a record.' })
  of!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many steps around it, 1 to 4.' })
  depth!: number;

  @Field(() => [NounEnum], { nullable: true, description: 'Only records of these nouns.' })
  types?: NounName[] | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many records, 1 to 100.' })
  first!: number;
}

@ArgsType()
export class CommonArgs extends WalkArgs {
  @Field(() => [ID], { description: 'The ids of 2 to 20 records.' })
  of!: string[];

  @Field(() => Int, { defaultValue: 20, description: 'How many things, 1 to 100.' })
  first!: number;
}
