import { LRUCache } from 'lru-cache';
import { servedFingerprint } from '../memory/bibliography/fingerprint';
import { NETWORK, recordAt } from '../memory/network/network';
import { withFields } from '../memory/network/records';
import type { Snapshot, Derived } from '../memory/snapshot';
import { chooseSubgraph, type Bound } from './choose';
import { fileName } from './file-name';
import { boundOf, FORMAT } from './format';
import { pictureOf } from './hubs';
import { layoutOf, type LayoutProgress, type Position } from './layout';
import type { ExportRequest } from './request';

/** A file as it is written or sent. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly nodes: number;
  readonly edges: number;
}

interface FileOptions {
  readonly progress?: LayoutProgress;
  /** The name of the file with the table whose columns are described. */
  readonly table?: string;
}

/** Files are kept until they are so long together. */
const KEPT_CHARACTERS = 20_000_000;

/** What was written of one state of the graph: the same file again costs nothing. */
const FILES: Derived<LRUCache<string, ExportFile>> = {
  name: 'files',
  build: () =>
    Promise.resolve(
      new LRUCache({
        maxSize: KEPT_CHARACTERS,
        sizeCalculation: ({ text }: ExportFile) => text.length + 1,
      }),
    ),
};

/** What is asked for of one state of the graph, as a file. */
export async function exportFile(
  request: ExportRequest,
  snapshot: Snapshot,
  publicUrl: string,
): Promise<ExportFile> {
  const kept = await snapshot.get(FILES);
  const key = JSON.stringify([request, publicUrl]);
  const known = kept.get(key);
  if (known) return known;
  const file = await fileOf(request, snapshot, publicUrl, boundOf(FORMAT[request.format]));
  kept.set(key, file);
  return file;
}

/** The same, made anew, with another bound. */
export async function fileOf(
  request: ExportRequest,
  snapshot: Snapshot,
  publicUrl: string,
  bound: Bound,
  { progress, table = fileName({ ...request, format: 'csv' }) }: FileOptions = {},
): Promise<ExportFile> {
  const format = FORMAT[request.format];
  const fingerprint = await servedFingerprint(snapshot);
  const chosen = await chooseSubgraph(request, snapshot, bound);
  const { hubs, ...subgraph } =
    format.kind === 'data'
      ? { ...(await withFields(chosen, snapshot.reader)), hubs: [] }
      : pictureOf(chosen, { ...request, of: await currentId(request, snapshot) });
  const places = format.places
    ? await layoutOf(JSON.stringify(request), subgraph, snapshot, progress)
    : new Map<string, Position>();
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
