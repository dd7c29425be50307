import {
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Certainty } from '../kernel/certainty';
import { recordUrl } from '../kernel/address';
import { fieldKey } from '../plan/selection';
import type { Arguments } from '../plan/value';
import { ANSWERED_BY, PUBLIC_URL, READ_BY_PLAN, type Answerer } from './answered-by';
import type { RecordId } from './record-fields';

/** What answers fields in a request. */
export interface AnswerContext {
  /** What a root field shows, of which the plan reads the whole selection at once. */
  root(info: GraphQLResolveInfo): Promise<unknown>;
  /** What is selected of the record with this id; null when there is none. */
  record(info: GraphQLResolveInfo, id: RecordId): Promise<unknown>;
  /** What is selected of the sources of the record with this id. */
  citations(info: GraphQLResolveInfo, id: RecordId): Promise<unknown>;
  /** Why the membership or affiliation with this id has this grade. */
  reason(id: RecordId, certainty: Certainty): Promise<unknown>;
}

type Value = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<Value, AnswerContext, Arguments>;

/**
 * Gives the fields of a schema that say who answers them their resolvers. Those of
 * type-graphql would turn every record into an instance of its class first, which
 * costs more than all the rest of the execution. Nothing that another resolver
 * answers is touched, and a field that nobody answers is an error.
 */
export function answerFields(schema: GraphQLSchema, publicUrl: string): void {
  schema.extensions = { ...schema.extensions, [PUBLIC_URL]: publicUrl };
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const type of types.filter(({ name }) => !name.startsWith('__'))) {
    const isRoot = type === schema.getQueryType();
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const answeredBy = field.extensions[ANSWERED_BY] as Answerer | undefined;
      if (answeredBy) {
        if (field.resolve)
          throw new Error(`${place} has a resolver of its own and ${ANSWERED_BY}.`);
        field.resolve = resolverOf(answeredBy, publicUrl) as typeof field.resolve;
      } else {
        if (!field.resolve) throw new Error(`${place} has neither a resolver nor ${ANSWERED_BY}.`);
        if (!isRoot && showsRecords(field))
          throw new Error(`${place} shows what only the plan reads, and has no ${ANSWERED_BY}.`);
      }
    }
  }
}

/** Whether a field shows records or their sources. */
function showsRecords({ type }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).extensions[READ_BY_PLAN] === true;
}

/** A value that cannot be shown as it is, such as null where there must be a value: the executor tells what is wrong. */
export class Irregular extends Error {}

/** Gives what an object shows for a field. */
export type FieldReader = (source: Value) => unknown;

/**
 * How a field is read from its object where it is selected, when that takes nothing
 * but the object; null when something is still to be asked.
 */
export function readerOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): FieldReader | null {
  switch (field.extensions[ANSWERED_BY]) {
    case 'property':
      return (source) => source[field.name];
    case 'relation': {
      const key = fieldKey(node);
      return (source) => {
        // What the plan has left out has a wrong argument.
        if (source[key] === undefined) throw new Irregular();
        return source[key];
      };
    }
    case 'address': {
      const publicUrl = String(schema.extensions[PUBLIC_URL]);
      return ({ id }) => recordUrl(publicUrl, id as RecordId);
    }
    default:
      return null;
  }
}

function resolverOf(answeredBy: Answerer, publicUrl: string): Resolver | undefined {
  switch (answeredBy) {
    case 'property':
      // What the library does by itself, without a call of ours.
      return undefined;
    case 'relation':
      return showRelation;
    case 'record':
      return showRecord;
    case 'address':
      return ({ id }) => recordUrl(publicUrl, id as RecordId);
    default:
      return 'reasonOf' in answeredBy
        ? showReason(answeredBy.reasonOf)
        : showCitations(answeredBy.citationsOf);
  }
}

const showRelation: Resolver = (source, _args, _context, info) =>
  source[fieldKey(info.fieldNodes[0] as FieldNode)];

const showRecord: Resolver = (source, _args, context, info) => {
  const value = source[info.fieldName] as RecordId | readonly RecordId[] | null | undefined;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return context.record(info, value);
  return Promise.all(value.map((id) => context.record(info, id)));
};

function showCitations(property: string): Resolver {
  return async (source, _args, context, info) => {
    const ids = [source[property] ?? []].flat() as RecordId[];
    return (await Promise.all(ids.map((id) => context.citations(info, id)))).flat();
  };
}

function showReason(property: string): Resolver {
  return (source, _args, context) => {
    const certainty = source['certainty'] as Certainty | null | undefined;
    return certainty ? context.reason(source[property] as RecordId, certainty) : null;
  };
}
