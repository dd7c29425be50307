import type { KeyValue } from '../../src/kernel/cursor';

const OWN = 'the cursor of ';

/** Cursors of the oracle by those that the engines gave for the same rows, and the other way round. */
const ownOf = new Map<string, string>();
const givenFor = new Map<string, string>();

/**
 * The oracle's own name of a row: the order of the list, and the values of its keys.
 * What an engine writes into a cursor is the engine's affair. What is checked is that
 * one row has one cursor wherever it is shown, that two rows have two, and, by asking
 * on from them, that a page begins where its cursor says.
 */
export function ownCursor(order: string, keys: readonly KeyValue[]): string {
  return OWN + JSON.stringify([order, ...keys]);
}

export function isOwnCursor(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(OWN);
}

/** Whether an engine's cursor can be that of the oracle's row: it is when neither has been seen with another. */
export function isCursorOf(own: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [known, row] = [givenFor.get(own), ownOf.get(given)];
  if (known === undefined && row === undefined) {
    givenFor.set(own, given);
    ownOf.set(given, own);
    return true;
  }
  return known === given && row === own;
}

/** The keys of the row that a client's cursor names, or null when it is no cursor of this order. */
export function keysOfCursor(order: string, given: string): KeyValue[] | null {
  const own = ownOf.get(given);
  if (own === undefined) return null;
  const [name, ...keys] = JSON.parse(own.slice(OWN.length)) as [string, ...KeyValue[]];
  return name === order ? keys : null;
}
