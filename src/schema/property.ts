import { GraphQLURL } from 'graphql-scalars';
import { Int } from 'type-graphql';
import type { Field } from '../model/noun';
import { addField, type TypeClass } from './build';
import { enumOf } from './enums';
import { PartialDateScalar } from './scalars';

/** Adds a field that shows a stored property. */
export function addProperty(type: TypeClass, name: string, field: Field): void {
  const single = propertyType(field);
  addField(type, name, () => (field.list ? [single] : single), {
    description: field.about,
    nullable: !field.required && !field.list,
    answeredBy: 'property',
  });
}

function propertyType({ kind, vocabulary }: Field): object {
  switch (kind) {
    case 'enum':
      return enumOf(vocabulary as NonNullable<typeof vocabulary>);
    case 'date':
      return PartialDateScalar;
    case 'integer':
      return Int;
    case 'boolean':
      return Boolean;
    case 'url':
      return GraphQLURL;
    case 'text':
      return String;
  }
}
