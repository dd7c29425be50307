import type { Subgraph } from '../memory/network/subgraph';
import type { Writing } from './about';
import type { Bound } from './choose';
import { csv } from './csv';
import { csvw } from './csvw';
import { dot } from './dot';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { jsonld } from './jsonld';
import { mermaid } from './mermaid';
import type { FormatName } from './options';

export interface Format {
  readonly mediaType: string;
  /** Data have all that is stored of records, a picture has their names. */
  readonly kind: 'data' | 'picture';
  /** It says where each node lies. */
  readonly places?: boolean;
  readonly write: (subgraph: Subgraph, writing: Writing) => string;
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
  gexf: { mediaType: 'application/gexf+xml', kind: 'data', places: true, write: gexf },
  graphml: { mediaType: 'application/graphml+xml', kind: 'data', write: graphml },
  csv: { mediaType: 'text/csv', kind: 'data', write: csv },
  csvw: { mediaType: 'application/csvm+json', kind: 'data', write: csvw },
  jsonld: { mediaType: 'application/ld+json', kind: 'data', write: jsonld },
  mermaid: { mediaType: 'text/plain', kind: 'picture', write: mermaid },
  dot: { mediaType: 'text/vnd.graphviz', kind: 'picture', write: dot },
};
