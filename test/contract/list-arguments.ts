import { getNamedType, type GraphQLArgument, type GraphQLInputObjectType } from 'graphql';
import type { NounName } from '../../src/model/noun';
import type { Given } from './arguments';
import type { Pool } from './pool';
import type { Random } from './random';
import { FilterWriter, randomOrder } from './random-filter';

/** What a list is asked for besides a page. */
export interface ListChoice {
  readonly given: readonly Given[];
  /** How many relations have to be counted in order to sort. */
  readonly counts: number;
  /** Whether it keeps its natural order, for which cursors are at hand. */
  readonly natural: boolean;
  /** Whether it is asked for some days, so that its edges say how sure they are. */
  readonly dated: boolean;
}

/** A filter, an order and days, each now and then, where the field takes them. */
export function listArguments(
  random: Random,
  pool: Pool,
  args: readonly GraphQLArgument[],
  to: readonly NounName[],
): ListChoice {
  const writer = new FilterWriter(random, pool.memory);
  const typeOf = (name: string) => {
    const type = args.find((arg) => arg.name === name)?.type;
    return type && { named: getNamedType(type) as GraphQLInputObjectType, text: String(type) };
  };
  const given: Given[] = [];
  const filter = typeOf('filter');
  if (filter && random.chance(0.3))
    given.push(['filter', filter.text, writer.filter(filter.named, to)]);
  const days = typeOf('asOf') && random.chance(0.3) ? writer.days() : {};
  for (const [name, value] of Object.entries(days))
    given.push([name, typeOf(name)?.text as string, value]);
  const orderBy = typeOf('orderBy');
  const order =
    orderBy && random.chance(0.2)
      ? randomOrder(random, writer, orderBy.named, to[0] as NounName)
      : null;
  if (order && orderBy) given.push(['orderBy', orderBy.text, order.inputs]);
  const dated = Object.keys(days).length > 0;
  return { given, counts: order?.counts ?? 0, natural: !order && !dated, dated };
}
