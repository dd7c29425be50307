import {
  buildSchema,
  isScalarType,
  isSpecifiedScalarType,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { relationsFrom, NOUNS } from '../../src/model/model';
import { UNKNOWNS } from '../../src/model/unknowns';
import type { NounName } from '../../src/model/noun';
import { theSchema } from '../support/ask';
import type { ListKind } from './order';

/** The list that a field shows, when it can grow. */
export function listOf(type: string, field: string): ListKind | null {
  const unknown = UNKNOWNS.find(({ name }) => name === field);
  if (type === 'Unknowns') return unknown ? { to: [unknown.noun] } : null;
  if (type === 'Query') {
    const noun = NOUNS.find(({ section }) => section === field);
    return noun ? { to: [noun.name] } : null;
  }
  const relation = relationsFrom(type as NounName).get(field);
  return relation?.reach === 'many' ? relation : null;
}

/** The same types and fields as the server's, without its resolvers. */
export function schemaOfItsOwn(): GraphQLSchema {
  const schema = buildSchema(printSchema(theSchema()));
  for (const type of Object.values(theSchema().getTypeMap())) {
    const own = schema.getType(type.name);
    if (!isScalarType(type) || !isScalarType(own) || isSpecifiedScalarType(type)) continue;
    own.serialize = type.serialize;
    own.parseValue = type.parseValue;
    own.parseLiteral = type.parseLiteral;
  }
  return schema;
}
