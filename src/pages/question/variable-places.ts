import {
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  getNamedType,
  type GraphQLSchema,
} from 'graphql';
import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';
import { NOUNS } from '../../model/model';

/** Where a variable stands in an operation. */
export interface VariablePlace {
  /** The place as messages name it, such as `paths.from`. */
  readonly argument: string;
  /** The field in the answer, by its alias. */
  readonly field: string;
  /** The noun of which it names a record by what people call it; null where it does no such thing. */
  readonly named: NounName | null;
}

/** The places of each variable of an operation, by its name. */
export function variablePlaces(
  schema: GraphQLSchema,
  query: string,
): ReadonlyMap<string, readonly VariablePlace[]> {
  const places = new Map<string, VariablePlace[]>();
  const types = new TypeInfo(schema);
  visit(
    parse(query),
    visitWithTypeInfo(types, {
      Argument(node, _key, _parent, _path, ancestors) {
        const field = ancestors.at(-1);
        if (node.value.kind !== Kind.VARIABLE || !field || !('kind' in field)) return;
        if (field.kind !== Kind.FIELD) return;
        const alias = field.alias?.value ?? field.name.value;
        const argument = node.name.value;
        const isRoot = types.getParentType() === schema.getQueryType();
        const type = getNamedType(types.getType());
        const named =
          isRoot && type ? (namedBy(argument) ?? nounWithKey(type.name, argument)) : null;
        const name = node.value.name.value;
        const known = places.get(name) ?? [];
        places.set(name, [...known, { argument: `${alias}.${argument}`, field: alias, named }]);
      },
    }),
  );
  return places;
}

/** Some questions take the codes of meetings to say between which days. */
const namedBy = (argument: string): NounName | null =>
  /^(from|to)Meeting$/.test(argument) ? 'Meeting' : null;

function nounWithKey(type: string, argument: string): NounName | null {
  const noun = NOUNS.find(({ name }) => name === type);
  return noun && nounNamed(noun.name).key?.argument === argument ? noun.name : null;
}
