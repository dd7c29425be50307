import type { KeyValue } from './cursor';

/** One key by which items in memory are sorted, and its direction. */
export interface SortKey<T> {
  readonly of: (item: T) => KeyValue;
  /** A string unless it is said to be a number. */
  readonly kind?: 'number';
  readonly descending?: boolean;
}

/** The items sorted by these keys, of which the last differs for every item. */
export function sortedBy<T>(items: readonly T[], keys: readonly SortKey<T>[]): T[] {
  return items
    .map((item) => ({ item, values: keyValues(item, keys) }))
    .sort((a, b) => compareKeys(a.values, b.values, keys))
    .map(({ item }) => item);
}

export function keyValues<T>(item: T, keys: readonly SortKey<T>[]): KeyValue[] {
  return keys.map(({ of }) => of(item));
}

/** Below zero when the first comes before the second. */
export function compareKeys(
  a: readonly KeyValue[],
  b: readonly KeyValue[],
  keys: readonly { readonly descending?: boolean }[],
): number {
  for (let index = 0; index < keys.length; index++) {
    const one = a[index] as KeyValue;
    const other = b[index] as KeyValue;
    if (one === other) continue;
    return one < other === Boolean(keys[index]?.descending) ? 1 : -1;
  }
  return 0;
}
