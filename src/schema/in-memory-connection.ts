import { Field, Int, ObjectType } from 'type-graphql';
import type { NounName } from '../model/noun';
import type { PageBounds } from '../plan/execute/page';
import { AnsweredBy, type Answerer } from './answered-by';
import { addField, objectClass, type TypeOf } from './build';
import { typeOf } from './noun-types';
import { PageInfo } from './page-types';
import type { RecordId } from './record-fields';

/** A page as a connection shows it. */
export interface InMemoryPage<N> {
  readonly edges: { readonly cursor: string; readonly node: N }[];
  readonly nodes: N[];
  readonly pageInfo: PageBounds;
  readonly totalCount: number;
}

type Connection<N> = abstract new () => InMemoryPage<N>;

/** What the connections of lists in memory have in common; each is declared with a name of its own. */
export function inMemoryConnection<N extends object>(name: string, type: TypeOf): Connection<N> {
  return connectionOfNodes<N>(name, type, 'property');
}

/** The same of records, of which the page holds the ids; their edges have what `describe` adds. */
export function inMemoryRecords(
  name: string,
  nouns: readonly NounName[],
  describe: (edge: { node: RecordId }, node: 'node') => void = () => {},
): Connection<RecordId> {
  return connectionOfNodes<RecordId>(name, () => typeOf(nouns), 'record', describe);
}

function connectionOfNodes<N>(
  name: string,
  type: TypeOf,
  answeredBy: Answerer,
  describe: (edge: { node: N }, node: 'node') => void = () => {},
): Connection<N> {
  const edge = objectClass(`${name}Edge`, `A place in a list of ${name}.`);
  addField(edge, 'node', type, { answeredBy });
  addField(edge, 'cursor', () => String, {
    answeredBy: 'property',
  });
  describe(edge.prototype as { node: N }, 'node');

  @ObjectType()
  abstract class Nodes implements InMemoryPage<N> {
    @Field(() => [edge])
    edges!: InMemoryPage<N>['edges'];

    @AnsweredBy(answeredBy)
    @Field(() => [type()], { simple: true })
    nodes!: N[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return Nodes;
}
