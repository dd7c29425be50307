import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { addField, objectClass } from './build';
import { PageInfo } from './page-types';
import type { ListedPage } from '../questions/in-memory-page';

/** What the connections of lists in memory have in common; each is declared with a name of its own. */
export function listedConnection<N>(
  name: string,
  nodeType: () => unknown,
): abstract new () => ListedPage<N> {
  const edge = objectClass(`${name}Edge`, `A place in a list of ${name}.`) as ClassType;
  addField(edge, 'node', nodeType, { description: 'What stands there.' });
  addField(edge, 'cursor', () => String, { description: 'Its place, for `after` and `before`.' });

  @ObjectType()
  abstract class Connection implements ListedPage<N> {
    @Field(() => [edge], { description: 'What is on the page, with its places.' })
    edges!: ListedPage<N>['edges'];

    @Field(() => [nodeType() as never], { description: 'What is on the page.' })
    nodes!: N[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in the whole list.' })
    totalCount!: number;
  }
  return Connection;
}
