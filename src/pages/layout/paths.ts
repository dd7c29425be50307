/** The path of a record's address, so that links stay on the server that shows them. */
export function pathOf(url: string): string {
  return new URL(url).pathname;
}
