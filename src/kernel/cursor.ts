import { sha256 } from './canonical';

/** The value of one order key of a row: never null, so that every row has a place. */
export type KeyValue = string | number;

/**
 * A cursor says after or before which row a page begins: it holds the row's
 * order keys, and which order they belong to, so that it still means the same
 * when rows were added or removed since.
 */
export function encodeCursor(order: string, keys: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([orderTag(order), ...keys]), 'utf8').toString('base64url');
}

/** The keys in a cursor of this order, or null when it is none. */
export function decodeCursor(order: string, cursor: string, length: number): KeyValue[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(parsed) || parsed.length !== length + 1 || parsed[0] !== orderTag(order))
    return null;
  const keys = parsed.slice(1) as unknown[];
  return keys.every((key) => typeof key === 'string' || typeof key === 'number') ? keys : null;
}

/** Tells the cursors of one order from those of another. It is not kept: what a client can order by has no end. */
function orderTag(order: string): string {
  return sha256(order).slice(0, 8);
}
