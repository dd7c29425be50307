import { Arg, Args, ArgsType, Field, ID, Query, Resolver } from 'type-graphql';
import { NOUNS } from '../model/model';
import type { Noun } from '../model/noun';
import { listArgs } from './list-args';
import type { TypeClass } from './build';
import { connectionOf, Node, typeOf } from './noun-types';

/**
 * The root fields of the graph. They are declared here and answered by the
 * plan, which reads the whole selection below a root field at once.
 */
@Resolver()
export class GraphQuery {
  @Query(() => Node, {
    nullable: true,
    description: 'The record with this id, or that had it before; null when there is none.',
  })
  node(
    @Arg('id', () => ID, { description: 'An id such as `committee:dasc`.' }) _id: string,
  ): unknown {
    return undefined;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The records with these ids, in the order of the ids; null for an id that none has.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'Up to 100 ids.' }) _ids: string[]): unknown {
    return undefined;
  }
}

for (const noun of NOUNS) {
  if (noun.section) addList(noun, noun.section);
  if (noun.key) addByKey(noun, noun.key);
}

function addList(noun: Noun, root: string): void {
  const connection = connectionOf([noun.name]);
  addQuery(
    root,
    () => connection,
    `All ${noun.name} records, ${noun.orderAbout}.`,
    listArgs([noun.name]),
  );
}

function addByKey(noun: Noun, { root, argument, about }: NonNullable<Noun['key']>): void {
  const args = { [`${noun.name}Key`]: class {} }[`${noun.name}Key`] as TypeClass;
  ArgsType()(args);
  Field(() => String, { description: about })(args.prototype, argument);
  const description = `One ${noun.name} record by its ${argument}; upper and lower case are the same. Null when there is none, BAD_REQUEST with the ids when several have it.`;
  addQuery(root, () => typeOf([noun.name]), description, args);
}

function addQuery(
  name: string,
  returns: () => unknown,
  description: string,
  args: TypeClass,
): void {
  Object.defineProperty(GraphQuery.prototype, name, {
    value: () => undefined,
    writable: true,
    configurable: true,
  });
  Args(() => args)(GraphQuery.prototype, name, 0);
  Query(returns as () => never, { nullable: true, description })(GraphQuery.prototype, name, {});
}
