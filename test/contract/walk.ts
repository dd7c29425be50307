import type { Reader } from '../../src/store/port';
import { askPatiently } from './patiently';

/** A list to be walked: the field that shows it, and where it begins when that is not the root. */
export interface Walk {
  readonly field: string;
  /** Arguments besides those of the page, as they stand in the document. */
  readonly args?: string;
  readonly start?: { readonly id: string; readonly type: string };
}

/** A record at its place: the same record can be at several, as one document can be cited twice. */
export interface Step {
  readonly id: string;
  readonly cursor: string;
}

interface List {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

/** How many records a page holds: few, so that many pages meet, and more in the longest lists. */
const pageOf = (total: number) => (total > 150 ? 10 : 3);

/** Walks a list page by page, and gives all steps in the order of the list; throws when a page is not as it must be. */
export async function walk(
  reader: Reader,
  list: Walk,
  direction: 'forward' | 'backward',
  total: number,
): Promise<Step[]> {
  const backward = direction === 'backward';
  const size = pageOf(total);
  const source = documentOf(list, backward, size);
  const steps: Step[] = [];
  let cursor: string | null = null;
  for (let page = 0; page <= total / size + 1; page++) {
    const { data, errors } = await askPatiently(reader, {
      source,
      variables: { id: list.start?.id, cursor },
    });
    if (errors) throw new Error(`${list.field}: ${errors[0]?.message}`);
    const found = (list.start ? (data?.['start'] as { list: List }).list : data?.['list']) as List;
    checkPage(found, total, size, cursor !== null, backward);
    const taken = found.edges.map((edge) => ({ id: edge.node.id, cursor: edge.cursor }));
    if (backward) steps.unshift(...taken);
    else steps.push(...taken);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) return steps;
    cursor = backward ? startCursor : endCursor;
  }
  throw new Error(`${list.field} does not end after ${total} records.`);
}

function documentOf({ field, args = '', start }: Walk, backward: boolean, size: number): string {
  const page = backward ? `last: ${size}, before: $cursor` : `first: ${size}, after: $cursor`;
  const list = `list: ${field}(${page} ${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } }`;
  return start
    ? `query ($id: ID!, $cursor: String) { start: node(id: $id) { ... on ${start.type} { ${list} } } }`
    : `query ($cursor: String) { ${list} }`;
}

function checkPage(
  list: List,
  total: number,
  size: number,
  begun: boolean,
  backward: boolean,
): void {
  const { edges, pageInfo, totalCount } = list;
  const faults = [
    totalCount === total ? '' : `totalCount is ${totalCount} and not ${total}`,
    edges.length <= size ? '' : `a page of ${size} holds ${edges.length}`,
    pageInfo.startCursor === (edges[0]?.cursor ?? null) ? '' : 'startCursor is of another edge',
    pageInfo.endCursor === (edges[edges.length - 1]?.cursor ?? null)
      ? ''
      : 'endCursor is of another edge',
    (backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage) === begun
      ? ''
      : 'it does not know whether it is the first page',
  ].filter((fault) => fault !== '');
  if (faults.length > 0) throw new Error(faults.join('; '));
}
