import type { View } from '../view';
import { queryOf, type AskedNetwork } from './asked-network';
import type { NetworkEdge } from './network-answer';

/** Where one sees what ties two records, with its sources. */
export function tieHref(
  { base }: View,
  asked: AskedNetwork,
  one: { readonly id: string },
  other: { readonly id: string },
): string {
  const ids = new URLSearchParams({ one: one.id, other: other.id });
  return `${base}network/tie${queryOf(asked)}&${ids}`;
}

/** Whether sources show some of what ties two records. */
export const isShown = ({ certain }: NetworkEdge) => certain > 0;
