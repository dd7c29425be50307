import { LRUCache } from 'lru-cache';
import { withFields } from '../memory/network/records';
import type { Snapshot, Derived } from '../memory/snapshot';
import { chooseSubgraph, type Bound } from './choose';
import { boundOf, FORMAT } from './format';
import type { ExportRequest } from './request';

/** A file as it is written or sent. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly nodes: number;
  readonly edges: number;
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
export async function exportFile(request: ExportRequest, snapshot: Snapshot): Promise<ExportFile> {
  const kept = await snapshot.get(FILES);
  const key = JSON.stringify(request);
  const known = kept.get(key);
  if (known) return known;
  const file = await fileOf(request, snapshot, boundOf(FORMAT[request.format]));
  kept.set(key, file);
  return file;
}

/** The same, made anew, with another bound. */
export async function fileOf(
  request: ExportRequest,
  snapshot: Snapshot,
  bound: Bound,
): Promise<ExportFile> {
  const format = FORMAT[request.format];
  const chosen = await chooseSubgraph(request, snapshot, bound);
  const subgraph = format.kind === 'data' ? await withFields(chosen, snapshot.reader) : chosen;
  return {
    name: fileName(request),
    mediaType: format.mediaType,
    text: format.write(subgraph, request),
    nodes: subgraph.nodes.length,
    edges: subgraph.edges.length,
  };
}

/** Says what is in the file, in letters that every file system takes. */
function fileName({ what, of, format, table }: ExportRequest): string {
  const parts = ['ccnso', what, of ?? '', format === 'csv' ? table : ''].filter(Boolean);
  const slug = parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${slug.slice(0, 100)}.${FORMAT[format].extension}`;
}
