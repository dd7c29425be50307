import { decodeCursor, type KeyValue } from '../kernel/cursor';
import { Refusal } from '../kernel/errors';
import type { Order } from './list-order';
import type { Argument } from './argument';
import type { Arguments, PlanValue } from './value';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** The arguments of a list that is paged; some lists take only two of them, and null counts as not given. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
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

/** The window of a list, of which a plan knows only what is asked for. */
export interface ListWindow {
  readonly backward: boolean;
  readonly after: boolean;
  readonly before: boolean;
  /** The window that a request asks for. */
  readonly asked: PlanValue<Window>;
}

/** What the cursors of a list hold: the name of its order, and the values of its keys. */
export interface CursorForm {
  readonly name: string;
  readonly keys: readonly {
    readonly kind: 'string' | 'number';
    /** Set where all rows of the list have the same value, by which it is told from others. */
    readonly only?: KeyValue;
  }[];
  /** What is said of a cursor that has another form. */
  readonly fault?: string;
}

const CURSOR_FAULT =
  'is not a cursor of this list in this order; expected a cursor from an edge or pageInfo of the same field.';

/** What the arguments of a list ask for; a cursor holds what its order has. */
export function listWindow(args: Argument<Arguments>, order: Order, path: string): ListWindow {
  const { last, after, before } = args.shape as PageArguments;
  const asked = args.as((given, variables) =>
    windowOf(given, { name: order.name(variables), keys: order.keys }, path),
  );
  return {
    backward: (last ?? null) !== null,
    after: (after ?? null) !== null,
    before: (before ?? null) !== null,
    asked,
  };
}

/** The window that `first`, `last`, `after` and `before` ask for. */
export function windowOf(args: PageArguments, form: CursorForm, path: string): Window {
  const first = sizeOf(args, 'first', path);
  const last = sizeOf(args, 'last', path);
  if (first !== null && last !== null)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: first and last cannot be combined; use one of them.`,
    );
  return {
    size: last ?? first ?? DEFAULT_PAGE,
    backward: last !== null,
    after: keysIn(args, 'after', form, path),
    before: keysIn(args, 'before', form, path),
  };
}

function sizeOf(args: PageArguments, name: 'first' | 'last', path: string): number | null {
  const size = args[name] ?? null;
  if (size !== null && (size < 1 || size > LARGEST_PAGE))
    throw new Refusal(
      'BAD_REQUEST',
      `${path}.${name}: ${size} is out of range; expected 1 to ${LARGEST_PAGE}.`,
    );
  return size;
}

function keysIn(
  args: PageArguments,
  name: 'after' | 'before',
  form: CursorForm,
  path: string,
): Window['after'] {
  const cursor = args[name] ?? null;
  if (cursor === null) return null;
  const values = decodeCursor(form.name, cursor, form.keys.length);
  const fits = form.keys.every(({ kind, only }, index) => {
    const value = values?.[index];
    return typeof value === kind && (only === undefined || value === only);
  });
  if (!values || !fits)
    throw new Refusal('BAD_REQUEST', `${path}.${name}: ${form.fault ?? CURSOR_FAULT}`);
  return values;
}
