import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Noun } from '../model/noun';
import { MODEL, type NounModel } from '../model/noun-model';
import type { AnswerContext } from './answer-fields';
import { addInput, argsClass, type TypeClass, type TypeOf } from './build';
import type { NounTypes } from './build-noun-types';
import { NOUN_TYPES } from './noun-types';

/** Makes the root fields of a model: records by their ids, lists, and records by their natural keys. */
export function buildRootFields(model: NounModel, types: NounTypes): TypeClass {
  @Resolver()
  class NounQuery {
    @Query(() => types.node, {
      nullable: true,
      description: 'The record with this id or former id. Null if there is none.',
    })
    node(
      @Arg('id', () => ID, { description: 'An id, such as `committee:dasc`.' }) _id: string,
      @Ctx() context: AnswerContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return context.root(info);
    }

    @Query(() => [types.node], {
      nullable: 'itemsAndList',
      description:
        'The records with these ids, in the same order. An item is null for an unknown id; the list is null only with an error.',
    })
    nodes(
      @Arg('ids', () => [ID], { description: 'Up to 100 ids.' }) _ids: string[],
      @Ctx() context: AnswerContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return context.root(info);
    }
  }
  for (const noun of model.nouns) {
    if (noun.section) addList(NounQuery, noun, noun.section, types);
    if (noun.key) addByKey(NounQuery, noun, noun.key, types);
  }
  return NounQuery;
}

function addList(query: TypeClass, noun: Noun, root: string, types: NounTypes): void {
  const connection = types.connectionOf([noun.name]);
  const about = `All ${noun.name} records, ${noun.orderAbout}.`;
  addRoot(query, root, () => connection, about, types.listArgs([noun.name]));
}

function addByKey(
  query: TypeClass,
  noun: Noun,
  { root, argument, about }: NonNullable<Noun['key']>,
  types: NounTypes,
): void {
  const args = argsClass(`${noun.name}Key`);
  addInput(args, argument, () => String, about, { required: true });
  const description = `The ${noun.name} with this ${argument}; case, accents, spaces and punctuation do not matter. Null if there is none, and the response then has similar ones in \`extensions.suggestions\`; BAD_REQUEST with the ids if there are several.`;
  addRoot(query, root, () => types.typeOf([noun.name]), description, args);
}

/** Adds a root field; its arguments are for the plan, which has read them when it is asked. */
function addRoot(
  { prototype }: TypeClass,
  name: string,
  type: TypeOf,
  description: string,
  args: TypeClass,
): void {
  const value = (_args: object, context: AnswerContext, info: GraphQLResolveInfo) =>
    context.root(info);
  Object.defineProperty(prototype, name, { value, configurable: true });
  Args(() => args)(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  Query(type, { nullable: true, description })(prototype, name, { value });
}

/** The root fields of the model that is served. */
export const RootFields = buildRootFields(MODEL, NOUN_TYPES);
