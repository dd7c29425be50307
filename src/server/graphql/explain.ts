import {
  isInputObjectType,
  isValueNode,
  Kind,
  parse,
  visit,
  type ASTNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { brief, briefWhole } from '../../kernel/brief';
import { enumerate } from '../../kernel/text';

/** A type with more fields than these is told of by its first ones. */
const MOST_NAMED = 8;

/** What the library says of a value that does not fit, where the value stands, and what would fit. */
export function explained(
  { message, path }: GraphQLFormattedError,
  error: GraphQLError,
  schema: GraphQLSchema,
): { message: string; argument?: string } {
  const full = briefWhole(message) + whatFits(message, schema);
  // While the document is executed, the path says where.
  const argument = path ? null : placeOf(error);
  return argument ? { message: `${brief(argument)}: ${full}`, argument } : { message: full };
}

/** Where an input must be an object, the library says neither that nor what it holds. */
const OF_OBJECTS = [
  { form: /^Expected value of type "([^"]+)", found/, before: 'Expected an object with ' },
  { form: /Expected type "([^"]+)" to be an object\.$/, before: 'Its fields are ' },
  { form: /Field "\w+" is not defined by type "([^"]+)"\.$/, before: 'Its fields are ' },
];

function whatFits(message: string, schema: GraphQLSchema): string {
  if (/^Argument "\w+" has invalid value/.test(message))
    return ' A variable in it is null or not given, where a value is needed.';
  for (const { form, before } of OF_OBJECTS) {
    const type = schema.getType((form.exec(message)?.[1] ?? '').replace(/[[\]!]/g, ''));
    if (isInputObjectType(type))
      return ` ${before}${namesIn(Object.keys(type.getFields()), before.includes('are'))}.`;
  }
  return '';
}

function namesIn(names: readonly string[], all: boolean): string {
  const shown = names.slice(0, MOST_NAMED);
  return enumerate(shown.length < names.length ? [...shown, 'others'] : shown, all ? 'and' : 'or');
}

/** The place of a value in a document, such as `people.filter.name.eq`; null when it is no value that is wrong. */
function placeOf({ nodes = [], source }: GraphQLError): string | null {
  const [node] = nodes;
  if (!source || !node?.loc || !(isValueNode(node) || node.kind === Kind.OBJECT_FIELD)) return null;
  const { start, end } = node.loc;
  const names: string[] = [];
  visit(parse(source), {
    enter(around, key) {
      const { loc } = around;
      if (!loc || loc.start > start || loc.end < end) return false;
      const name = nameOf(around);
      if (name) names.push(name);
      else if (isValueNode(around) && typeof key === 'number') names.push(`${names.pop()}[${key}]`);
      return undefined;
    },
  });
  return names.join('.');
}

function nameOf(node: ASTNode): string | null {
  switch (node.kind) {
    case Kind.FIELD:
      return (node.alias ?? node.name).value;
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return node.name.value;
    case Kind.DIRECTIVE:
      return `@${node.name.value}`;
    case Kind.VARIABLE_DEFINITION:
      return `$${node.variable.name.value}`;
    default:
      return null;
  }
}
