import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { nounNamed } from '../../model/model';
import type { Vocabulary } from '../../model/noun';
import { enumOf } from '../../schema/enums';
import { PageArgs } from '../../schema/page-types';

const KIND = nounNamed('Decision').fields['kind']?.vocabulary as Vocabulary;

@ArgsType()
export class DecisionsArgs extends PageArgs {
  @Field(() => enumOf(KIND), { nullable: true })
  kind?: string;
}

@ObjectType({})
export class DecisionKindCount {
  @Field(() => enumOf(KIND))
  kind!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({})
export class DecisionYear {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => [DecisionKindCount], { description: 'By kind, most frequent first.' })
  kinds!: DecisionKindCount[];
}
