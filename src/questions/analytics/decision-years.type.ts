import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { nounNamed } from '../../model/model';
import type { Vocabulary } from '../../model/noun';
import { enumOf } from '../../schema/enums';
import type { DecisionOfYear } from '../../memory/measures/decision-years';
import { PageArgs } from '../../schema/page-types';

const KIND = nounNamed('Decision').fields['kind']?.vocabulary as Vocabulary;

@ArgsType()
export class DecisionsArgs extends PageArgs {
  @Field(() => enumOf(KIND) as never, { nullable: true, description: 'Only of this kind.' })
  kind?: string;
}

@ObjectType({ description: 'How many decisions of one kind.' })
export class DecisionKindCount {
  @Field(() => enumOf(KIND) as never, { description: 'The kind.' })
  kind!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'The decisions of one year.' })
export class DecisionYear {
  /** For the fields; not shown. */
  counted!: readonly DecisionOfYear[];

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'How many decisions.' })
  totalCount!: number;

  @Field(() => [DecisionKindCount], { description: 'By kind, the most frequent first.' })
  kinds!: DecisionKindCount[];
}
