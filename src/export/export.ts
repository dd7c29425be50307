import { servedFingerprint } from '../memory/bibliography/fingerprint';
import { NETWORK, recordAt } from '../memory/network/network';
import { withFields } from '../memory/network/records';
import type { Snapshot } from '../memory/snapshot';
import { chooseSubgraph, type Bound } from './choose';
import { fileName } from './file-name';
import { boundOf, FORMAT } from './format';
import { pictureOf } from './hubs';
import { layoutOf, type LayoutProgress, type Position } from '../memory/network/layout';
import type { ExportRequest } from './request';

/** A file as it is written or sent. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly nodes: number;
  readonly edges: number;
}

/** A file as it is sent: bytes take no room of what the program itself needs. */
export interface ServedFile {
  readonly mediaType: string;
  readonly body: Buffer;
}

interface FileOptions {
  readonly progress?: LayoutProgress;
  readonly signal?: AbortSignal | undefined;
  /** The name of the file with the table whose columns are described. */
  readonly table?: string;
}

/** What is asked for of one state of the graph, as a file. */
export async function exportFile(
  request: ExportRequest,
  snapshot: Snapshot,
  publicUrl: string,
  signal?: AbortSignal,
): Promise<ServedFile> {
  const bound = boundOf(FORMAT[request.format]);
  const { mediaType, text } = await fileOf(request, snapshot, publicUrl, bound, { signal });
  return { mediaType, body: Buffer.from(text) };
}

/** The same with another bound. */
export async function fileOf(
  request: ExportRequest,
  snapshot: Snapshot,
  publicUrl: string,
  bound: Bound,
  { progress, signal, table = fileName({ ...request, format: 'csv' }) }: FileOptions = {},
): Promise<ExportFile> {
  const format = FORMAT[request.format];
  const fingerprint = await servedFingerprint(snapshot);
  const chosen = await chooseSubgraph(request, snapshot, bound);
  signal?.throwIfAborted();
  const { hubs, ...subgraph } =
    format.kind === 'data'
      ? { ...(await withFields(chosen, snapshot.reader)), hubs: [] }
      : pictureOf(chosen, { ...request, of: await currentId(request, snapshot) });
  const places = format.places
    ? await layoutOf(JSON.stringify(request), subgraph, snapshot, progress)
    : new Map<string, Position>();
  signal?.throwIfAborted();
  return {
    name: fileName(request),
    mediaType: format.mediaType,
    text: format.write(subgraph, { request, fingerprint, publicUrl, places, hubs, table }),
    nodes: subgraph.nodes.length,
    edges: subgraph.edges.length,
  };
}

/** The id that the record has now. */
async function currentId({ of }: ExportRequest, snapshot: Snapshot): Promise<string | null> {
  return of === null ? null : recordAt(await snapshot.get(NETWORK), of);
}
