import type { ShownCitation } from '../pages/record/record';
import { NumberedSources, type NumberedSource } from './sources';

/** The same answer in fewer words: each source once, with a number, and where it is cited its number and the place. */
export function numbered(
  data: unknown,
  publicUrl: string,
): { readonly sources: readonly NumberedSource[]; readonly data: unknown } {
  const sources = new NumberedSources();
  const place = (citation: ShownCitation): string => {
    const { id, url = `${publicUrl}/r/${id}` } = citation.document as { id: string; url?: string };
    return sources.place({ ...citation, document: { ...citation.document, url } });
  };
  const shorten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shorten);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        name === 'citations' && areCitations(part) ? part.map(place) : shorten(part),
      ]),
    );
  };
  return { data: shorten(data), sources: sources.all };
}

/** Whether all of a citation is told by its place and a document with a name. */
function areCitations(value: unknown): value is readonly ShownCitation[] {
  if (!Array.isArray(value)) return false;
  return value.every((each: Partial<ShownCitation> | null) => {
    const { label, id } = each?.document ?? {};
    return typeof each?.locator === 'string' && label !== undefined && id !== undefined;
  });
}
