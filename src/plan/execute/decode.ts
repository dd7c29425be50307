import { encodeCursor, type KeyValue } from '../../kernel/cursor';
import { nounNamed, nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import { GRADES, type Certainty } from '../../kernel/certainty';
import { openDay, reasonSentence, type ReasonInput } from '../../kernel/reason';
import { counts, type Block } from '../read';
import { pageOfRows, type PageBounds } from './page';

export type Decoded = Record<string, unknown>;
type Cells = readonly unknown[];

/** A page of a list, as the connection types show it. */
export interface ConnectionPage {
  readonly edges: Decoded[];
  readonly nodes: Decoded[];
  readonly pageInfo: PageBounds;
  readonly totalCount: number | null;
  readonly certainties: Decoded | null;
}

/** Takes the columns of a block off the front of `cells`, and gives what the field shows. */
export function decodeColumns(block: Block, cells: Iterator<unknown>): unknown {
  const rows = block.wantsRows ? (cells.next().value as Cells[]) : [];
  const count = counts(block) ? (cells.next().value as number | number[]) : null;
  if (block.single) {
    const [row] = rows;
    return row ? decodeNode(block, row, block.order.keys.length).node : null;
  }
  if (block.window) return decodePage(block, rows, count);
  if (block.facts.length > 0) return rows.map((row) => citationOf(block, row));
  const nodes = rows.map((row) => decodeNode(block, row, 0).node);
  return block.relation?.reach === 'short' ? nodes : (nodes[0] ?? null);
}

/** The node of a row, of which `keys` cells after the id are not of the node, and what stands on the relationship to it. */
export function decodeNode(
  block: Block,
  row: Cells,
  keys: number,
): { node: Decoded; edge: Decoded } {
  const id = row[0] as string;
  const type = nounOfId(id) as NounName;
  const fields = nounNamed(type).fields;
  const node: Decoded = { __typename: type, id };
  let index = 1 + keys;
  for (const name of block.properties) {
    const value = row[index++] ?? null;
    node[name] = value === null && fields[name]?.list ? [] : value;
  }
  const edge: Decoded = {};
  for (const name of block.facts) edge[name] = row[index++] ?? (name === 'happened' ? true : null);
  if (block.wantsCertainty) edge['certainty'] = GRADES[row[index++] as number];
  if (block.evidence.length > 0) {
    const values = block.evidence.map((name) => [name, row[index++] ?? null]);
    edge['reason'] = reasonOf(
      type,
      edge['certainty'] as Certainty,
      Object.fromEntries(values) as Decoded,
    );
  }
  const rest = row.slice(index)[Symbol.iterator]();
  for (const child of block.children) {
    const value = decodeColumns(child, rest);
    if (!child.types || child.types.includes(type)) node[child.key] = value;
  }
  if (block.edgeCitations) edge['citations'] = decodeColumns(block.edgeCitations.block, rest);
  return { node, edge };
}

function citationOf(block: Block, row: Cells): Decoded {
  const { node, edge } = decodeNode(block, row, 0);
  return { ...edge, document: node };
}

function decodePage(
  block: Block,
  rows: readonly Cells[],
  count: number | number[] | null,
): ConnectionPage {
  const { window, order } = block;
  if (!window) throw new Error('A page has a window.');
  const keys = order.keys.length;
  const { edges, pageInfo } = pageOfRows(
    rows,
    window,
    (row) => encodeCursor(order.name, row.slice(1, 1 + keys) as KeyValue[]),
    (row) => {
      const { node, edge } = decodeNode(block, row, keys);
      return { node, ...edge };
    },
  );
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo,
    totalCount: Array.isArray(count) ? (count[0] as number) : count,
    certainties: Array.isArray(count)
      ? { certain: count[1], expected: count[2], possible: count[3] }
      : null,
  };
}

/** Why a record has its grade: the sentence, and the dates that it rests on. */
function reasonOf(type: NounName, grade: Certainty, values: Decoded): Decoded {
  const { kind, fields } = nounNamed(type).dated ?? { kind: 'tenure', fields: [] };
  const known = {
    ...values,
    kind,
    start: values[fields[0] ?? ''],
    end: values[fields[1] ?? ''],
  } as unknown as ReasonInput;
  return {
    sentence: reasonSentence(grade, known),
    start: known.start ?? null,
    end: known.end ?? null,
    attested: known.attested ?? [],
    termYears: known.termYears ?? null,
    certainFrom: openDay(known.certainFrom),
    certainTo: openDay(known.certainTo),
    expectedTo: openDay(known.expectedTo),
    possibleFrom: openDay(known.possibleFrom),
    possibleTo: openDay(known.possibleTo),
  };
}
