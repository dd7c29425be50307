import { Int } from 'type-graphql';
import { ALL_RELATIONS, groupOf, nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
import { addField, objectClass, type TypeClass } from './build';
import { CertaintyCounts, CertaintyEnum, CertaintyReason } from './certainty-types';
import { PageInfo } from './page-types';

/** What the types of this file are made of, and what is made from them in turn. */
export interface Types {
  readonly typeOf: (to: readonly NounName[]) => TypeClass;
  readonly citation: TypeClass;
}

const connections = new Map<string, TypeClass>();

/** The connection type of lists of these nouns (GraphQL Cursor Connections Specification); one for all lists of them. */
export function connectionClass(to: readonly NounName[], types: Types): TypeClass {
  const name = to.length === 1 ? (to[0] as string) : groupOf(to).name;
  const known = connections.get(name);
  if (known) return known;
  const edge = edgeClass(name, to, types);
  const connection = objectClass(
    `${name}Connection`,
    `A page of a list of ${name} records, ${orderAbout(to)}.`,
  );
  connections.set(name, connection);
  addField(connection, 'edges', () => [edge], {
    description: 'The records of the page, with what stands on the relation.',
  });
  addField(connection, 'nodes', () => [types.typeOf(to)], {
    description: 'The records of the page.',
  });
  addField(connection, 'pageInfo', () => PageInfo, {
    description: 'Where the page lies in the list.',
  });
  addField(connection, 'totalCount', () => Int, {
    description: 'How many there are in the whole list.',
  });
  if (datedNoun(to)) {
    addField(connection, 'certainties', () => CertaintyCounts, {
      nullable: true,
      description: 'How many have which grade; null unless `asOf` or `during` is given.',
    });
  }
  return connection;
}

function datedNoun(to: readonly NounName[]): boolean {
  return to.length === 1 && nounNamed(to[0] as NounName).dated !== undefined;
}

function edgeClass(name: string, to: readonly NounName[], { typeOf, citation }: Types): TypeClass {
  const edge = objectClass(`${name}Edge`, `A place in a list of ${name} records.`);
  const relations = ALL_RELATIONS.filter(
    (relation) => relation.reach === 'many' && relation.to.join() === to.join(),
  );
  addField(edge, 'node', () => typeOf(to), { description: 'The record.' });
  addField(edge, 'cursor', () => String, { description: 'Its place, for `after` and `before`.' });
  if (!to.includes('Document')) {
    addField(edge, 'citations', () => [citation], {
      description: 'The sources of the record that states the relation.',
    });
  }
  if (relations.some((relation) => relation.plannable)) {
    addField(edge, 'happened', () => Boolean, {
      nullable: true,
      description:
        'False when the sources only announce or expect the relation, as with a policy that is to replace another; null on lists of other relations.',
    });
  }
  if (relations.some((relation) => relation.fact)) {
    addField(edge, 'locator', () => String, {
      nullable: true,
      description: 'Where in the document the record is stated.',
    });
  }
  if (datedNoun(to)) {
    const asked = 'null unless `asOf` or `during` is given.';
    addField(edge, 'certainty', () => CertaintyEnum, {
      nullable: true,
      description: `How sure it is that it was there then; ${asked}`,
    });
    addField(edge, 'reason', () => CertaintyReason, {
      nullable: true,
      description: `Why it has this certainty; ${asked}`,
    });
  }
  return edge;
}

function orderAbout(to: readonly NounName[]): string {
  return to.length === 1 ? nounNamed(to[0] as NounName).orderAbout : 'by their kinds and names';
}
