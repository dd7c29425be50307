import type { Subgraph } from '../memory/network/subgraph';
import type { Bound } from './choose';
import { csv } from './csv';
import { dot } from './dot';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { jsonld } from './jsonld';
import { mermaid } from './mermaid';
import type { ExportRequest, FormatName } from './request';

export interface Format {
  readonly mediaType: string;
  readonly extension: string;
  /** Data have all that is stored of records, a picture has their names. */
  readonly kind: 'data' | 'picture';
  readonly write: (subgraph: Subgraph, request: ExportRequest) => string;
}

/** How large a file can be. Data are written by a server at once, while others wait: today's take it 0.2 to 0.5 s. */
const BOUNDS: Readonly<Record<Format['kind'], Bound>> = {
  data: { nodes: 15_000, edges: 50_000 },
  // Mermaid draws no more than 500 edges, and nobody reads more.
  picture: { nodes: 300, edges: 500 },
};

/** How large a file in this format can be; where nobody else waits, data can be of any size. */
export function boundOf({ kind }: Format, alone = false): Bound {
  return alone && kind === 'data' ? { nodes: Infinity, edges: Infinity } : BOUNDS[kind];
}

export const FORMAT: Readonly<Record<FormatName, Format>> = {
  gexf: { mediaType: 'application/gexf+xml', extension: 'gexf', kind: 'data', write: gexf },
  graphml: {
    mediaType: 'application/graphml+xml',
    extension: 'graphml',
    kind: 'data',
    write: graphml,
  },
  csv: {
    mediaType: 'text/csv',
    extension: 'csv',
    kind: 'data',
    write: (subgraph, { table }) => csv(subgraph, table),
  },
  jsonld: { mediaType: 'application/ld+json', extension: 'jsonld', kind: 'data', write: jsonld },
  mermaid: { mediaType: 'text/plain', extension: 'mmd', kind: 'picture', write: mermaid },
  dot: { mediaType: 'text/vnd.graphviz', extension: 'gv', kind: 'picture', write: dot },
};
