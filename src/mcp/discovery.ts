import { VERSION } from '../kernel/version';
import type { Surroundings } from './desk';

const NAME = 'ccnso-graph';
const TITLE = 'ccNSO Graph';
const ABOUT =
  'The history of the ccNSO, a body of ICANN, with a source and a place for every fact.';

export const CARD_TYPE = 'application/mcp-server-card+json';
export const CATALOG_TYPE = 'application/ai-catalog+json';

/** What a client reads before it connects: the extension "Server Cards" of the protocol (SEP-2127). */
export function serverCard(publicUrl: string) {
  const { hostname } = new URL(publicUrl);
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
    name: `${reversed(hostname)}/${NAME}`,
    version: VERSION,
    title: TITLE,
    description: ABOUT,
    websiteUrl: publicUrl,
    remotes: [{ type: 'streamable-http', url: `${publicUrl}/mcp` }],
  };
}

/** How a client that knows only the name of the host finds the card. */
export function aiCatalog(publicUrl: string) {
  const { hostname } = new URL(publicUrl);
  return {
    specVersion: '1.0',
    entries: [
      {
        identifier: `urn:air:${hostname}:mcp:${NAME}`,
        type: CARD_TYPE,
        url: `${publicUrl}/mcp/server-card`,
      },
    ],
  };
}

/** `org.example.graph` for `graph.example.org`; an address of a machine stays as it is. */
function reversed(hostname: string): string {
  if (/^[\d.]+$|^\[/.test(hostname)) return hostname.replace(/[^\d.a-f]/g, '-');
  return hostname.split('.').reverse().join('.');
}

/** What is here for a program that reads pages, in the form of llmstxt.org. */
export function llmsText({
  publicUrl,
  operations,
}: Pick<Surroundings, 'publicUrl' | 'operations'>): string {
  const link = (path: string, title: string, about: string) =>
    `- [${title}](${publicUrl}${path}): ${about}`;
  const questions = operations.map(({ name, title }) => link(`/ask/${name}`, name, title));
  return `# ${TITLE}

> ${ABOUT} Who sat on the Council and its committees and when, what was decided where and with what effect, how each policy came about, and what is planned.

Each record has an address such as ${publicUrl}/r/committee:dasc, which is a page, and with .jsonld, .json, .csv, .bib or .ris behind it a file. Cite the source with its place, the address of the record, and the fingerprint of the data. What held on a day is CERTAIN, EXPECTED or only POSSIBLE; POSSIBLE is not a fact, and null is not known.

## For programs

${link('/mcp', 'MCP', 'tools search, record, ask, schema and query, over Streamable HTTP without sessions')}
${link('/graphql', 'GraphQL', 'by GET or POST, read-only')}
${link('/schema.graphql', 'Schema', 'all types, with descriptions')}
${link('/operations.graphql', 'Operations', 'the published questions as GraphQL, each with a description')}
${link('/export?format=jsonld', 'Files', 'the whole graph or parts of it as JSON-LD, GEXF, GraphML, CSV and others')}

## Questions

${questions.join('\n')}
`;
}
