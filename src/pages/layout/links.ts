import { pathOf } from './paths';

/** The address of a record. */
export type LinkOf = (record: { readonly id: string; readonly url?: string | null }) => string;

/** Links stay on the server that shows them; not all questions select addresses. */
export const linkWithin =
  (base: string): LinkOf =>
  ({ id, url }) =>
    url ? pathOf(url) : `${base}r/${id}`;

/** In a file that somebody has saved, links lead back to the server. */
export const linkToServer =
  ({ address, base }: { readonly address: string; readonly base: string }): LinkOf =>
  ({ id, url }) =>
    url ?? new URL(`${base}r/${id}`, address).href;
