import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { UNKNOWNS } from '../../model/unknowns';
import type { AnswerContext } from '../../schema/answer-fields';
import { addField, objectClass } from '../../schema/build';
import { connectionOf } from '../../schema/noun-types';
import { PageArgs } from '../../schema/page-types';

const Unknowns = objectClass('Unknowns', 'What the graph does not know, as lists of records.');
for (const { name, noun, about: description } of UNKNOWNS) {
  const connection = connectionOf([noun]);
  addField(Unknowns, name, () => connection, {
    description,
    answeredBy: 'relation',
    args: PageArgs,
  });
}

/** The plan reads these lists, as it does all others. */
@Resolver()
export class UnknownsResolver {
  @Query(() => Unknowns, {
    nullable: true,
    description: 'What the graph does not know: missing dates, unconfirmed steps, disagreements.',
  })
  unknowns(@Ctx() context: AnswerContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.root(info);
  }
}
