import type { KeyValue } from '../../src/kernel/cursor';
import { keysOfCursor, ownCursor } from './cursors';
import { gradeOf, spanOf } from './days';
import { fits } from './fits';
import type { Found, Memory } from './memory';
import { compareKeys, keysOf, orderOf, type Arguments, type ListKind, type Order } from './order';

/** A row with its place in the list. */
export class Placed implements Found {
  constructor(
    readonly node: Found['node'],
    readonly relationship: Found['relationship'],
    readonly keys: readonly KeyValue[],
    private readonly order: Order,
  ) {}

  get cursor(): string {
    return ownCursor(this.order.name, this.keys);
  }
}

export interface Page {
  readonly rows: readonly Placed[];
  /** The whole list, of which the rows are a part. */
  readonly list: readonly Placed[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

const NOTHING: Arguments = {};

/** Whether a row belongs to the list that the arguments ask for. What lists are filtered by is told here. */
export function isAskedFor(memory: Memory, row: Found, args: Arguments): boolean {
  const span = spanOf(args);
  const filter = (args['filter'] ?? NOTHING) as Arguments;
  return (!span || gradeOf(row.node, span) !== null) && fits(memory, row.node, filter);
}

/** A whole list in the order that is asked for. */
export function listed(
  memory: Memory,
  all: readonly Found[],
  kind: ListKind,
  args: Arguments = {},
): Placed[] {
  const order = orderOf(memory, kind, args);
  return all
    .filter((row) => isAskedFor(memory, row, args))
    .map((row) => new Placed(row.node, row.relationship, keysOf(row, order), order))
    .sort((a, b) => compareKeys(a.keys, b.keys, order));
}

/** The part of a list that the arguments ask for: everything is sorted first, and then cut. */
export function pageOf(
  memory: Memory,
  all: readonly Found[],
  kind: ListKind,
  args: Arguments,
): Page {
  const list = listed(memory, all, kind, args);
  const order = orderOf(memory, kind, args);
  const keysIn = (name: 'after' | 'before') =>
    isGiven(args[name]) ? keysOfCursor(order.name, args[name] as string) : null;
  const after = keysIn('after');
  const before = keysIn('before');
  const between = list.filter(
    (row) =>
      (!after || compareKeys(row.keys, after, order) > 0) &&
      (!before || compareKeys(row.keys, before, order) < 0),
  );
  const last = isGiven(args['last']) ? (args['last'] as number) : null;
  const size = last ?? (isGiven(args['first']) ? (args['first'] as number) : 20);
  const rows = last === null ? between.slice(0, size) : between.slice(-size);
  const more = rows.length < between.length;
  return {
    rows,
    list,
    hasNextPage: last === null ? more : before !== null,
    hasPreviousPage: last === null ? after !== null : more,
  };
}

/** Null counts as not given. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
