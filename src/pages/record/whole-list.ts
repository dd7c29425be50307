import type { NounName } from '../../model/noun';
import type { Ask } from '../ask';
import { askedData } from '../asked-data';
import type { AskedOfRecord } from './list-address';
import { listOperation, longRelations } from './list-operation';
import type { Connection, RecordAnswer } from './record';
import { recordTakesDay } from './record-operation';

/** So many pages of a list are in a file. */
const MOST_PAGES = 50;

/** All of a long list of a record, page by page, as a file has it; null where the record has no such list. */
export async function wholeList(
  ask: Ask,
  { id, noun, name }: { readonly id: string; readonly noun: NounName; readonly name: string },
  { asOf, certainty }: AskedOfRecord,
): Promise<Connection | null> {
  if (!longRelations(noun).some((relation) => relation.name === name)) return null;
  const day = recordTakesDay(noun) ? { asOf, certainty } : {};
  let whole: Connection | null = null;
  let after: string | null | undefined;
  for (let page = 0; page < MOST_PAGES && after !== null; page += 1) {
    const variables = { id, ...day, [name]: true, after };
    const data = askedData<RecordAnswer>(await ask(listOperation(noun), variables));
    const list = data?.node[name] as Connection | undefined;
    if (!list) return whole;
    whole = whole ? joined(whole, list) : list;
    after = list.pageInfo?.hasNextPage ? list.pageInfo.endCursor : null;
  }
  return whole;
}

function joined(one: Connection, other: Connection): Connection {
  return {
    ...one,
    ...(one.nodes ? { nodes: [...one.nodes, ...(other.nodes ?? [])] } : {}),
    ...(one.edges ? { edges: [...one.edges, ...(other.edges ?? [])] } : {}),
  };
}
