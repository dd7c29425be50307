import type { KeyValue } from '../kernel/cursor';
import type { Hop } from '../model/hop';
import type { NounName } from '../model/noun';

/** An expression by which rows are ordered; `{x}` stands for the node and `{e}` for the arrow that led to it. */
export interface OrderKey {
  readonly expression: string;
  readonly descending: boolean;
}

/** The part of a list that is asked for. */
export interface Window {
  /** The most rows that are wanted. */
  readonly size: number;
  /** True for `last`: the end of the list is read, in turned order. */
  readonly backward: boolean;
  readonly after: readonly KeyValue[] | null;
  readonly before: readonly KeyValue[] | null;
}

/** The order of a list: its keys, and a name for it by which cursors are told apart. */
export interface Order {
  readonly name: string;
  readonly keys: readonly OrderKey[];
}

/**
 * One read of a plan: an arrow followed from the nodes of the block around it,
 * with all that is wanted of the nodes at its end. Each makes one CALL in the
 * statement, and always exactly one row.
 */
export interface Block {
  /** The field and its arguments, under which the decoded value is kept. */
  readonly key: string;
  /** The object types around it for which it is selected; null when that is all of them. */
  readonly types: readonly NounName[] | null;
  /** Whether the other types have the same arrow, so that the statement must tell them apart. */
  readonly guarded: boolean;
  readonly hop: Pick<Hop, 'arrow' | 'direction' | 'to' | 'reach' | 'fact' | 'via'> | null;
  readonly to: readonly NounName[];
  readonly order: Order;
  /** Set when the list is paged. */
  readonly window: Window | null;
  /** Properties of the nodes, besides the id. */
  readonly properties: readonly string[];
  /** Properties of the arrow. */
  readonly facts: readonly string[];
  readonly children: readonly Block[];
  /** The citations of the record that states the arrow, when the edge is asked for them. */
  readonly edgeCitations: { readonly of: 'from' | 'to'; readonly block: Block } | null;
  /** Whether rows are wanted at all, or only their number. */
  readonly wantsRows: boolean;
  readonly wantsCount: boolean;
}

/** How many CALLs the statement will have for a block and what is below it. */
export function blockCount(block: Block): number {
  const below = [...block.children, ...(block.edgeCitations ? [block.edgeCitations.block] : [])];
  return (
    (block.wantsRows ? 1 : 0) +
    (block.wantsCount ? 1 : 0) +
    below.reduce((sum, child) => sum + blockCount(child), 0)
  );
}

/** The most rows that a block and all below it can return for so many nodes around it. */
export function rowBound(block: Block, around: number, shortLimit: number): number {
  const most = block.window ? block.window.size : block.hop?.reach === 'short' ? shortLimit : 1;
  const rows = block.wantsRows ? around * most : 0;
  const below = [...block.children, ...(block.edgeCitations ? [block.edgeCitations.block] : [])];
  return (
    rows +
    (block.wantsCount ? around : 0) +
    below.reduce((sum, child) => sum + rowBound(child, rows, shortLimit), 0)
  );
}
