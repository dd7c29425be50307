/** The address of a record, or of all that an id begins with: the same for ever and on every server. */
export function addressOf(id: string): string {
  return `urn:ccnso-graph:${id}`;
}

/** Where a server that others reach at this address shows a record. */
export function recordUrl(publicUrl: string, id: string): string {
  return `${publicUrl}/r/${id}`;
}
