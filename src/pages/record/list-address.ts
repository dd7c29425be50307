import type { View } from '../view';

/** What a page of a record is asked for. */
export interface AskedOfRecord {
  readonly asOf: string | null;
  readonly certainty: string | null;
}

/** The address of a long list of a record, as of the same day. */
export function listAddress(
  { base }: View,
  id: string,
  list: string,
  { asOf, certainty }: AskedOfRecord,
  after?: string,
): string {
  const query = new URLSearchParams({
    ...(asOf ? { asof: asOf } : {}),
    ...(certainty ? { least: certainty } : {}),
    ...(after ? { after } : {}),
  }).toString();
  return `${base}r/${id}/${list}${query ? `?${query}` : ''}`;
}
