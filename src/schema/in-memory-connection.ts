import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { PageBounds } from '../plan/execute/page';
import { addField, objectClass } from './build';
import { PageInfo } from './page-types';

/** A page as a connection shows it. */
export interface InMemoryPage<N> {
  readonly edges: { readonly cursor: string; readonly node: N }[];
  readonly nodes: N[];
  readonly pageInfo: PageBounds;
  readonly totalCount: number;
}

/** What the connections of lists in memory have in common; each is declared with a name of its own. */
export function inMemoryConnection<N>(
  name: string,
  nodeType: () => unknown,
): abstract new () => InMemoryPage<N> {
  const edge = objectClass(`${name}Edge`, `A place in a list of ${name}.`) as ClassType;
  addField(edge, 'node', nodeType, { description: 'What stands there.' });
  addField(edge, 'cursor', () => String, { description: 'Its place, for `after` and `before`.' });

  @ObjectType()
  abstract class Connection implements InMemoryPage<N> {
    @Field(() => [edge], { description: 'What is on the page, with its places.' })
    edges!: InMemoryPage<N>['edges'];

    @Field(() => [nodeType() as never], { description: 'What is on the page.' })
    nodes!: N[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in the whole list.' })
    totalCount!: number;
  }
  return Connection;
}
