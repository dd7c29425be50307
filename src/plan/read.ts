import type { Relation } from '../model/relation';
import type { NounName } from '../model/noun';
import { QUESTION_ROWS } from './limits';
import type { Condition, GradedSpan } from './cypher/condition';
import type { Window } from './window';

/** An expression by which rows are ordered; `{x}` stands for the node and `{e}` for the relationship that led to it. */
export interface OrderKey {
  readonly expression: string;
  readonly descending: boolean;
  /** What its values are; an engine that compares text with numbers must never be asked to. */
  readonly kind: 'string' | 'number';
  /** Set when the key is a count, for which `{count}` stands. */
  readonly count?: {
    readonly relation: Relation;
    /** Count the different nodes that this relationship of theirs leads to, instead of the records. */
    readonly distinct: { readonly relationship: string; readonly direction: 'out' | 'in' } | null;
    readonly condition: Condition | null;
  };
}

/** The order of a list: its keys, and a name for it by which cursors are told apart. */
export interface Order {
  readonly name: string;
  readonly keys: readonly OrderKey[];
}

/**
 * One read of a plan: a relationship followed from the nodes of the block around it,
 * with all that is wanted of the nodes at its end. Each makes one CALL in the
 * statement, and always exactly one row.
 */
export interface Block {
  /** The field and its arguments, under which the decoded value is kept. */
  readonly key: string;
  /** The object types around it for which it is selected; null when that is all of them. */
  readonly types: readonly NounName[] | null;
  /** Whether the other types have the same relationship, so that the statement must tell them apart. */
  readonly guarded: boolean;
  readonly relation: Pick<
    Relation,
    'relationship' | 'direction' | 'to' | 'reach' | 'fact' | 'via'
  > | null;
  readonly to: readonly NounName[];
  readonly order: Order;
  /** What a node must meet to be in the list. */
  readonly condition: Condition | null;
  /** The days for which the list is asked, when it is of dated records. */
  readonly span: GradedSpan | null;
  /** Set when the list is paged. */
  readonly window: Window | null;
  /** Whether only one row is wanted of the window, and shown without a connection. */
  readonly single: boolean;
  /** Properties of the nodes, besides the id. */
  readonly properties: readonly string[];
  /** Properties of the relationship. */
  readonly facts: readonly string[];
  /** Whether the edge is asked how sure it is that the record was there in the span. */
  readonly wantsCertainty: boolean;
  /** Properties of the node from which the edge explains that. */
  readonly evidence: readonly string[];
  readonly children: readonly Block[];
  /** What questions asked of these nodes will read when they are answered; it counts, but is no part of the statement. */
  readonly questions: readonly Block[];
  /** The citations of the record that states the relationship, when the edge is asked for them. */
  readonly edgeCitations: { readonly of: 'from' | 'to'; readonly block: Block } | null;
  /** Whether rows are wanted at all, or only their number. */
  readonly wantsRows: boolean;
  readonly wantsCount: boolean;
  /** Whether the number of each grade is wanted, beside the number of all. */
  readonly wantsGrades: boolean;
}

/** Whether a CALL of its own counts the list. */
export function counts(block: Block): boolean {
  return block.wantsCount || block.wantsGrades;
}

/** How many CALLs the statement will have for a block and what is below it. */
export function blockCount(block: Block): number {
  const below = [...block.children, ...(block.edgeCitations ? [block.edgeCitations.block] : [])];
  return (
    (block.wantsRows ? 1 + block.order.keys.filter(({ count }) => count).length : 0) +
    (counts(block) ? 1 : 0) +
    [...below, ...block.questions].reduce((sum, child) => sum + blockCount(child), 0)
  );
}

/** The most rows that a block and all below it can return for so many nodes around it. */
export function rowBound(block: Block, around: number, shortLimit: number): number {
  const most = block.window
    ? block.window.size
    : block.relation?.reach === 'short'
      ? shortLimit
      : 1;
  const rows = block.wantsRows ? around * most : 0;
  const below = [...block.children, ...(block.edgeCitations ? [block.edgeCitations.block] : [])];
  return (
    rows +
    (counts(block) ? around : 0) +
    below.reduce((sum, child) => sum + rowBound(child, rows, shortLimit), 0) +
    block.questions.reduce(
      (sum, child) => sum + rowBound(child, rows * QUESTION_ROWS, shortLimit),
      0,
    )
  );
}
