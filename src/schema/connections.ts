import { Int } from 'type-graphql';
import type { NounName } from '../model/noun';
import type { NounModel } from '../model/noun-model';
import { groupingsOf } from '../plan/grouping';
import { isDated } from '../plan/order';
import {
  addField,
  addInput,
  argsClass,
  objectClass,
  type FieldDeclaration,
  type TypeClass,
  type TypeOf,
} from './build';
import { CertaintyCounts, CertaintyEnum, CertaintyReason } from './certainty-types';
import { enumOf } from './enums';
import { PageInfo } from './page-types';
import { addProperty } from './property';

/** The type of records of these nouns: the noun itself, or the interface that they share. */
export type TypeOfNouns = (nouns: readonly NounName[]) => TypeClass;

/** Makes the connection types of lists (GraphQL Cursor Connections Specification), each when it is first asked for; one for all lists of the same nouns. */
export function connectionTypes(
  model: NounModel,
  typeOf: TypeOfNouns,
  citation: TypeClass,
  group: TypeClass,
): TypeOfNouns {
  const known = new Map<string, TypeClass>();
  return (to) => {
    const name = to.length === 1 ? (to[0] as string) : model.groupOf(to).name;
    let connection = known.get(name);
    if (!connection) {
      const edge = objectClass(`${name}Edge`, '');
      addEdgeFields(edge, to, model, typeOf(to), citation);
      connection = objectClass(
        `${name}Connection`,
        `A page of ${name} records, ${orderAbout(to, model)}. \`first\` or \`last\` takes 1 to 100; default 20.`,
      );
      addConnectionFields(connection, isDated({ to }, model), typeOf(to), edge);
      addCounts(connection, name, to, model, group);
      known.set(name, connection);
    }
    return connection;
  };
}

/** Adds the numbers of groups to the connections of nouns that have something to be grouped by. */
function addCounts(
  connection: TypeClass,
  name: string,
  to: readonly NounName[],
  model: NounModel,
  group: TypeClass,
): void {
  const values = [...groupingsOf(to, model)].map(([by, { about }]): [string, string] => [
    by,
    about,
  ]);
  if (values.length === 0) return;
  const args = argsClass(`${name}CountsArgs`);
  const by = enumOf({ name: `${name}GroupBy`, about: '', values: Object.fromEntries(values) });
  addInput(args, 'by', () => by, '', { required: true });
  addField(connection, 'counts', () => [group], {
    description: 'The number of records by group, of the whole list and not only the page.',
    answeredBy: 'relation',
    args,
  });
}

function addConnectionFields(
  connection: TypeClass,
  dated: boolean,
  node: TypeClass,
  edge: TypeClass,
): void {
  const add = adder(connection);
  add('edges', () => [edge]);
  add('nodes', () => [node]);
  add('pageInfo', () => PageInfo);
  add('totalCount', () => Int);
  if (dated) {
    const about = 'The number of records of each grade. Null unless `asOf` or `during` is given.';
    add('certainties', () => CertaintyCounts, about, { nullable: true });
  }
}

function addEdgeFields(
  edge: TypeClass,
  to: readonly NounName[],
  model: NounModel,
  node: TypeClass,
  citation: TypeClass,
): void {
  const add = adder(edge);
  const nullable = { nullable: true };
  const relations = model.relations.filter(
    (relation) => relation.reach === 'many' && relation.to.join() === to.join(),
  );
  add('node', () => node);
  add('cursor', () => String);
  if (!to.includes('Document'))
    add('citations', () => [citation], 'The sources of the relationship.');
  if (relations.some(({ plannable }) => plannable)) {
    const about =
      'False if sources only announce or expect the relationship, as with a policy that is to replace another. Null in lists of other relations.';
    add('happened', () => Boolean, about, nullable);
  }
  if (relations.some(({ fact }) => fact))
    add('locator', () => String, 'The place in the document that supports the record.', nullable);
  const details = relations.flatMap((relation) => Object.entries(relation.details ?? {}));
  for (const [name, field] of details) addProperty(edge, name, field);
  if (isDated({ to }, model)) {
    const asked = 'Null unless `asOf` or `during` is given.';
    const certainty = `How certain it is that the record held then. ${asked}`;
    add('certainty', () => CertaintyEnum, certainty, nullable);
    add('reason', () => CertaintyReason, `Why it has this grade. ${asked}`, nullable);
  }
}

/** Adds fields that the plan has read. */
function adder(type: TypeClass) {
  return (
    name: string,
    of: TypeOf,
    description = '',
    options: Pick<FieldDeclaration, 'nullable'> = {},
  ) => {
    addField(type, name, of, { description, ...options, answeredBy: 'property' });
  };
}

function orderAbout(to: readonly NounName[], model: NounModel): string {
  return to.length === 1 ? model.nounNamed(to[0] as NounName).orderAbout : 'by type and name';
}
