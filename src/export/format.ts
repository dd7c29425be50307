import type { Subgraph } from '../graph/network/subgraph';
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
  readonly bound: Bound;
  readonly write: (subgraph: Subgraph, request: ExportRequest) => string;
}

/** Three times the data of today. A server writes it at once, while others wait: today's take it half a second. */
const DATA: Bound = { nodes: 15_000, edges: 50_000 };
/** Mermaid draws no more than 500 edges, and nobody reads more. */
const PICTURE: Bound = { nodes: 300, edges: 500 };
const NONE: Bound = { nodes: Infinity, edges: Infinity };

/** Data has all that is stored of its records; a picture has their names. */
export function hasFields({ bound }: Format): boolean {
  return bound === DATA;
}

/** Where nobody else waits, data can be of any size. */
export function boundAlone({ bound }: Format): Bound {
  return bound === DATA ? NONE : bound;
}

export const FORMAT: Readonly<Record<FormatName, Format>> = {
  gexf: { mediaType: 'application/gexf+xml', extension: 'gexf', bound: DATA, write: gexf },
  graphml: {
    mediaType: 'application/graphml+xml',
    extension: 'graphml',
    bound: DATA,
    write: graphml,
  },
  csv: {
    mediaType: 'text/csv',
    extension: 'csv',
    bound: DATA,
    write: (subgraph, { table }) => csv(subgraph, table),
  },
  jsonld: { mediaType: 'application/ld+json', extension: 'jsonld', bound: DATA, write: jsonld },
  mermaid: { mediaType: 'text/plain', extension: 'mmd', bound: PICTURE, write: mermaid },
  dot: { mediaType: 'text/vnd.graphviz', extension: 'gv', bound: PICTURE, write: dot },
};
