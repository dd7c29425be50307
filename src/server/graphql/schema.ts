import 'reflect-metadata';
import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { relationsFrom, NOUNS } from '../../model/model';
import { analyticsResolvers } from '../../questions/analytics/resolvers';
import { LeadershipResolver } from '../../questions/leadership/leadership.resolver';
import { TurnoverResolver } from '../../questions/turnover/turnover.resolver';
import { ChangesResolver } from '../../questions/changes/changes.resolver';
import { LineageResolver } from '../../questions/lineage/lineage.resolver';
import { PathResolver } from '../../questions/paths/paths.resolver';
import { TimelineResolver } from '../../questions/timeline/timeline.resolver';
import { SearchResolver } from '../../questions/search/search.resolver';
import { UnknownsResolver } from '../../questions/unknowns/unknowns.resolver';
import { CareerResolver } from '../../questions/career/career.resolver';
import {
  AffiliationLengthResolver,
  MembershipLengthResolver,
} from '../../questions/length/length.resolver';
import { DatasetResolver } from '../../questions/dataset/dataset.resolver';
import { GraphQuery } from '../../schema/root-fields';
import { nounClasses } from '../../schema/noun-types';
import type { Noun } from '../../model/noun';
import { CITATION, nounsOf } from '../../plan/record-reads';
import { ROOTS } from '../../plan/roots';
import { fieldKey, type Arguments } from '../../plan/selection';
import type { Context } from './context';

type Value = Record<string, unknown>;

/** The schema, from one explicit list of resolvers. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      GraphQuery,
      DatasetResolver,
      MembershipLengthResolver,
      AffiliationLengthResolver,
      LeadershipResolver,
      TurnoverResolver,
      CareerResolver,
      ChangesResolver,
      SearchResolver,
      UnknownsResolver,
      LineageResolver,
      PathResolver,
      TimelineResolver,
      ...analyticsResolvers,
    ],
    orphanedTypes: [...nounClasses],
    // The plan checks the arguments of a whole document before anything is read.
    validate: false,
  });
  describe(schema);
  answerFromPlans(schema);
  return schema;
}

function describe(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  if (query)
    query.description =
      'What can be asked. Lists begin at their first record; one record is found by its natural key or its id.';
}

/**
 * Lets root fields answer from their plan, and the fields below show what the
 * plan has read. type-graphql would turn every object into an instance of its
 * class first, which costs more than all the rest of the execution. Questions
 * keep their resolvers; where they answer with ids, the records are read.
 */
function answerFromPlans(schema: GraphQLSchema): void {
  const query = schema.getQueryType()?.getFields() ?? {};
  for (const field of Object.values(query)) {
    if (ROOTS.has(field.name)) field.resolve = answerRoot;
    else if (field.resolve) field.resolve = refuseFaults(field.resolve as Resolver);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getQueryType())
      continue;
    type.isTypeOf = undefined;
    const noun = NOUNS.find(({ name }) => name === type.name);
    const read = isRead(type.name);
    for (const field of Object.values(type.getFields())) {
      if (noun) showNounField(noun, field);
      else if (read) field.resolve = undefined;
      else if (type.name === 'Unknowns') field.resolve = showRelation as Resolver;
      else if (nounsOf(getNamedType(field.type).name).length > 0)
        field.resolve = showRecord as Resolver;
      else if (getNamedType(field.type).name === CITATION)
        field.resolve = showCitations as Resolver;
    }
  }
}

/** Whether the plan reads objects of this type: a list, which is named for its records, or what stands in one. */
function isRead(typeName: string): boolean {
  const records = /^(\w+)(?:Connection|Edge)$/.exec(typeName)?.[1];
  return records ? nounsOf(records).length > 0 : /^(Citation|PageInfo)$/.test(typeName);
}

function showNounField(noun: Noun, field: GraphQLField<unknown, unknown>): void {
  const { name } = field;
  if (relationsFrom(noun.name).has(name) || noun.picks?.[name])
    field.resolve = showRelation as Resolver;
  else if (name === 'id' || name in noun.fields) field.resolve = undefined;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const answerRoot: GraphQLFieldResolver<unknown, Context> = async (
  _source,
  _args,
  context,
  info,
) => {
  const plan = context.planOf(info).roots.get(String(info.path.key));
  if (!plan) throw new Error(`The root field ${info.fieldName} has no plan.`);
  return context.executor.execute(plan);
};

/** A question is not asked when an argument below it is wrong. */
function refuseFaults(resolve: Resolver): Resolver {
  return (source, args: Arguments, context, info) => {
    const fault = (context as Context).planOf(info).faults.get(String(info.path.key));
    if (fault) throw fault;
    return resolve(source, args, context, info) as unknown;
  };
}

const showRelation: GraphQLFieldResolver<Value, Context> = (
  source,
  args: Arguments,
  _context,
  info,
) => source[fieldKey(info.fieldName, args)];

/** The sources of something that a question tells are those of the record that states it. */
const showCitations: GraphQLFieldResolver<{ statedBy: string }, Context> = (
  { statedBy },
  _args,
  context,
  info,
) => context.citations(info, statedBy);

/** A question answers with the id of a record, or with ids; what is selected of them is read here. */
const showRecord: GraphQLFieldResolver<Value, Context> = (source, _args, context, info) => {
  const value = source[info.fieldName] as string | readonly string[] | null | undefined;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return context.record(info, value);
  return Promise.all(value.map((id) => context.record(info, id)));
};
