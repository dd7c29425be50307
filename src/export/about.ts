import { VERSION } from '../kernel/version';
import { DATA_LICENSE, datasetCitation } from '../memory/bibliography/dataset-citation';
import type { SubgraphNode } from '../memory/network/subgraph';
import type { Position } from '../memory/network/layout';
import type { ExportRequest } from './request';

/** What a file says of itself: which data it is from, under which license, and how to cite it. */
export interface About {
  /** Under which address others reach the server. */
  readonly publicUrl: string;
  readonly fingerprint: string;
}

/** What a format writes a subgraph by, beside the subgraph. */
export interface Writing extends About {
  readonly request: ExportRequest;
  /** Where each node lies, in a format that says so; empty in all others. */
  readonly places: ReadonlyMap<string, Position>;
  /** The name of the CSV file whose columns are described. */
  readonly table: string;
  /** The records that a picture leaves out. */
  readonly hubs: readonly SubgraphNode[];
}

/** The lines for a comment or a description of a file. */
export function aboutLines({ fingerprint, publicUrl }: About): string[] {
  return [
    `ccNSO Graph ${VERSION}, ${publicUrl}`,
    `Fingerprint of the data: ${fingerprint}`,
    `License: ${DATA_LICENSE.name} (${DATA_LICENSE.id}), ${DATA_LICENSE.url}`,
    `Please cite: ${datasetCitation(fingerprint, publicUrl)}`,
  ];
}
