/** Characters that the URL standard leaves in an address and that no IRI of linked data may have. */
const NOT_IN_IRI = /[<>"{}|\\^`]/g;

/**
 * Why a text is no address that can be stored, or null when it is one: written as the
 * URL standard writes it, so that the API, the files and other programs have the same.
 */
export function urlFault(text: string): string | null {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    return 'must be an address that starts with https:// or http://';
  if (parsed.username || parsed.password) return 'must not name a user or a password';
  const written = parsed.href.replace(NOT_IN_IRI, encodeURIComponent);
  return text === written ? null : `must be written as "${written}"`;
}
