import 'reflect-metadata';
import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { hopsFrom, NOUNS } from '../model/model';
import { DatasetResolver } from '../graph/dataset/dataset.resolver';
import { GraphQuery } from '../graph/query';
import { nounClasses } from '../graph/types';
import { ROOTS } from '../plan/root';
import { fieldKey, type Arguments } from '../plan/selection';
import type { Context } from './context';

type Value = Record<string, unknown>;

/** The schema, from one explicit list of resolvers. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [GraphQuery, DatasetResolver],
    orphanedTypes: [...nounClasses],
    // The plan checks the arguments of a whole document before anything is read.
    validate: false,
  });
  answerFromPlans(schema);
  return schema;
}

/**
 * Lets root fields answer from their plan, and all fields below show what the
 * plan has read. type-graphql would turn every object into an instance of its
 * class first, which costs more than all the rest of the execution.
 */
function answerFromPlans(schema: GraphQLSchema): void {
  const query = schema.getQueryType()?.getFields() ?? {};
  for (const name of ROOTS.keys()) {
    const field = query[name];
    if (!field) throw new Error(`The schema has no root field ${name}.`);
    field.resolve = answerRoot;
  }
  const read = [...NOUNS.map(({ name }) => name as string), 'Citation'];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const isNoun = NOUNS.some(({ name }) => name === type.name);
    if (
      !isNoun &&
      !read.includes(type.name) &&
      !/(Connection|Edge)$/.test(type.name) &&
      type.name !== 'PageInfo' &&
      !type.name.startsWith('Certainty')
    )
      continue;
    type.isTypeOf = undefined;
    for (const field of Object.values(type.getFields())) {
      const isHop = isNoun && hopsFrom(type.name as never).has(field.name);
      field.resolve = isHop ? showHop : undefined;
    }
  }
}

const answerRoot: GraphQLFieldResolver<unknown, Context> = async (
  _source,
  args: Arguments,
  context,
  info,
) => {
  const plan = context.planOf(info).roots.get(fieldKey(info.fieldName, args));
  if (!plan) throw new Error(`The root field ${info.fieldName} has no plan.`);
  return context.answers.answer(plan);
};

const showHop: GraphQLFieldResolver<Value, Context> = (source, args: Arguments, _context, info) =>
  source[fieldKey(info.fieldName, args)];
