import { GRADES } from '../../kernel/certainty';
import { encodeCursor, type KeyValue } from '../../kernel/cursor';
import { nounNamed, nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import {
  isCounted,
  relationshipProperties,
  type Content,
  type EdgeContent,
  type ListRead,
  type LookupRead,
  type RelationRead,
} from '../read';
import type { Variables } from '../value';
import { decodeGroups } from './decode-groups';
import { pageOfRows, type Page } from './page';
import { reasonOf } from './reason-of';

export type Decoded = Record<string, unknown>;

/** A row of what one CALL gave: the cells of a node, in the order in which the composer writes them. */
type Row = readonly unknown[];
type Cells = Iterator<unknown>;

/** A page of a list, as the connection types show it. */
interface ConnectionPage extends Page<Decoded> {
  readonly nodes: unknown[];
  readonly totalCount: number | null;
  readonly certainties: Decoded | null;
}

/** Takes the columns of a read off the front of `columns`, and gives what the field shows. */
export function decodeColumns(read: RelationRead, columns: Cells, variables: Variables): unknown {
  if (read.kind === 'list') return decodeList(read, columns, variables);
  const rows = take(columns) as readonly Row[];
  if (read.kind === 'short list')
    return rows.map((row) => {
      const { node, edge } = decodeRow(read, row, 0, variables, (cells) =>
        propertiesOfEdge(read, cells),
      );
      return read.citations ? { ...edge, document: node } : node;
    });
  const [row] = rows;
  const keys = read.kind === 'pick' ? read.order.keys.length : 0;
  return row ? decodeRow(read, row, keys, variables).node : null;
}

/** What was looked up, with the rank of the key by which it was found, and its names that have this key. */
export interface Found {
  readonly node: Decoded;
  readonly rank: number;
  readonly names: readonly string[];
}

export function decodeFound(read: LookupRead, row: Row, variables: Variables): Found {
  const [, rank, names] = row as [string, number, string[] | null];
  return { node: decodeRow(read, row, 2, variables).node, rank, names: names ?? [] };
}

function decodeList(read: ListRead, columns: Cells, variables: Variables): ConnectionPage {
  const rows = read.wantsRows ? (take(columns) as readonly Row[]) : [];
  const count = isCounted(read) ? (take(columns) as number | number[]) : null;
  const { name, keys } = read.order;
  const cursorOf = (row: Row) =>
    encodeCursor(name(variables), row.slice(1, 1 + keys.length) as KeyValue[]);
  const { edges, pageInfo } = pageOfRows(rows, read.window.asked(variables), cursorOf, (row) =>
    decodeEdge(read, row, variables),
  );
  const groups = read.groups.map((group) => [
    group.key,
    decodeGroups(group, take(columns) as Row[]),
  ]);
  const [all, certain, expected, possible] = Array.isArray(count) ? count : [count];
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo,
    totalCount: all ?? null,
    certainties: Array.isArray(count) ? { certain, expected, possible } : null,
    ...(Object.fromEntries(groups) as Decoded),
  };
}

function decodeEdge(read: ListRead, row: Row, variables: Variables): Decoded {
  const { keys } = read.order;
  const { node, edge, rest } = decodeRow(read, row, keys.length, variables, (cells, noun) => ({
    ...propertiesOfEdge(read, cells),
    ...gradeOfEdge(read.edges, cells, noun),
  }));
  const { citations } = read.edges;
  if (citations) edge['citations'] = decodeColumns(citations.read, rest, variables);
  return { node, ...edge };
}

/** The node of a row, of which `keys` cells after the id are of its order, and what `edgeOf` makes of the cells of the edge. */
function decodeRow(
  content: Content,
  row: Row,
  keys: number,
  variables: Variables,
  edgeOf: (cells: Cells, noun: NounName) => Decoded = () => ({}),
): { node: Decoded; edge: Decoded; rest: Cells } {
  const id = row[0] as string;
  const noun = nounOfId(id) as NounName;
  const cells = row.slice(1 + keys).values();
  const node: Decoded = { __typename: noun, id };
  const { fields } = nounNamed(noun);
  for (const name of content.properties) {
    const value = take(cells);
    node[name] = value === null && fields[name]?.list ? [] : value;
  }
  const edge = edgeOf(cells, noun);
  for (const child of content.children) {
    const value = decodeColumns(child, cells, variables);
    const selectedOn = child.from?.selectedOn ?? null;
    if (!selectedOn || selectedOn.includes(noun)) node[child.key] = value;
  }
  return { node, edge, rest: cells };
}

function propertiesOfEdge(read: RelationRead, cells: Cells): Decoded {
  const edge: Decoded = {};
  for (const name of relationshipProperties(read)) {
    edge[name] = take(cells) ?? standardOf(read, name);
  }
  return edge;
}

/** What is not said to be only planned has happened, and a list that says nothing is empty. */
function standardOf({ from }: RelationRead, name: string): unknown {
  if (name === 'happened') return true;
  return from?.relation.details?.[name]?.list ? [] : null;
}

/** How sure the edge is that the record was there, and why. */
function gradeOfEdge({ gradedIn, evidence }: EdgeContent, cells: Cells, noun: NounName): Decoded {
  if (!gradedIn) return {};
  const certainty = GRADES[take(cells) as number];
  const values = evidence.map((name) => [name, take(cells)]);
  if (!certainty || values.length === 0) return { certainty };
  return { certainty, reason: reasonOf(noun, certainty, Object.fromEntries(values) as Decoded) };
}

/** The next cell; what an engine leaves out is null. */
function take(cells: Cells): unknown {
  return cells.next().value ?? null;
}
