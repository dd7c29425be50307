import { decodeCursor } from '../kernel/cursor';
import { Refusal } from '../kernel/errors';
import type { Order, Window } from './read';
import type { Arguments } from './selection';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** The window that `first`, `last`, `after` and `before` ask for; null counts as not given. */
export function windowOf(args: Arguments, order: Order, path: string): Window {
  const first = sizeOf(args, 'first', path);
  const last = sizeOf(args, 'last', path);
  if (first !== null && last !== null)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: first and last are both given; allowed is one of them.`,
    );
  return {
    size: last ?? first ?? DEFAULT_PAGE,
    backward: last !== null,
    after: cursorOf(args, 'after', order, path),
    before: cursorOf(args, 'before', order, path),
  };
}

function sizeOf(args: Arguments, name: 'first' | 'last', path: string): number | null {
  const size = args[name] as number | null | undefined;
  if (size === null || size === undefined) return null;
  if (size < 1 || size > LARGEST_PAGE)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}.${name}: ${size} is out of range; allowed is 1 to ${LARGEST_PAGE}.`,
    );
  return size;
}

function cursorOf(
  args: Arguments,
  name: 'after' | 'before',
  order: Order,
  path: string,
): Window['after'] {
  const cursor = args[name] as string | null | undefined;
  if (cursor === null || cursor === undefined) return null;
  const keys = decodeCursor(order.name, cursor, order.keys.length);
  if (!keys?.every((key, index) => typeof key === order.keys[index]?.kind))
    throw new Refusal(
      'BAD_REQUEST',
      `${path}.${name}: is not a cursor of this list in this order; allowed is a cursor that an edge or pageInfo of the same field gave.`,
    );
  return keys;
}
