/** What a person is told who has started the server. */
export function welcome(host: string, port: number): string {
  const base = `http://${hostOf(host)}:${port}`;
  return `
ccNSO Graph is served at ${base}/graphql. Three things to try:
  - open ${base}/ in a browser: a page for each record, and questions with their answers; ${base}/query is GraphiQL
  - curl -s ${base}/graphql -H 'content-type: application/json' -d '{"query":"{ committee(acronym: \\"DASC\\") { name purpose memberships(first: 3) { totalCount nodes { role holder { label } } } } }"}'
  - curl -s ${base}/graphql -H 'content-type: application/json' -d '{"query":"{ meeting(code: \\"council-199\\") { start decisions(first: 3) { totalCount nodes { title citations { locator document { label sourceUrl } } } } } }"}'
Press Ctrl-C to stop it.`;
}

/** The name by which a person on this machine reaches it. */
function hostOf(host: string): string {
  if (['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
