import type { View } from '../view';
import { networkQuery, type AskedNetwork } from './asked-network';
import type { DrawnTie } from './network-answer';

/** Where one sees what ties two records, with its sources. */
export function tieHref(
  { base }: View,
  asked: AskedNetwork,
  one: { readonly id: string },
  other: { readonly id: string },
): string {
  const ids = new URLSearchParams({ one: one.id, other: other.id });
  return `${base}network/tie${networkQuery(asked)}&${ids}`;
}

/** Whether sources show some of what ties two records. */
export const isAttested = ({ certain }: DrawnTie) => certain > 0;
