import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readConfig } from '../config/config';
import { fileOf, type ExportFile } from '../export/export';
import { boundOf, FORMAT } from '../export/format';
import { OPTION_NAMES, optionsUsage } from '../export/options';
import { readRequest, type ExportRequest } from '../export/request';
import { Snapshot } from '../memory/snapshot';
import { openFilled } from '../seeding/open';
import { createLogger } from '../server/log';
import { storeSource } from '../store/open';
import { endQuietly } from './end-quietly';
import { readFlags } from './flags';
import { ABOUT } from './help';
import { showProgress } from './progress';

/**
 * Writes the graph or a part of it to a file, or to the standard output. CSV is two files
 * unless one table is named, each with one that describes its columns.
 */
export async function exportGraph(flags: readonly string[]): Promise<void> {
  const { out: given, ...options } = readOptions(flags);
  const out = given === '-' ? undefined : given;
  const both = options['format'] === 'csv' && options['table'] === undefined && out !== undefined;
  const tables = both ? ['nodes', 'edges'] : [options['table']];
  const requests = tables.map((table) =>
    readRequest(table === undefined ? options : { ...options, table }),
  );
  const { seeds, neo4j, publicUrl, logLevel } = readConfig();
  const logger = createLogger(logLevel);
  endQuietly(process.stdout);
  // Progress is for a person who watches; the standard output is for the file alone.
  const progress = process.stderr.isTTY ? showProgress(process.stderr) : undefined;
  const store = await openFilled(storeSource(neo4j), seeds, {
    progress,
    isVerified: true,
    warn: console.warn,
  });
  try {
    const snapshot = new Snapshot(store.patient);
    const write = (request: ExportRequest, table?: string): Promise<ExportFile> =>
      fileOf(request, snapshot, publicUrl, boundOf(FORMAT[request.format], true), {
        table,
        progress: (done, total) => progress?.('Laying out', done, total),
      });
    for (const request of requests) {
      const path = both ? tableName(out, request.table) : out;
      const file = await write(request);
      await put(file, path, told(file, request));
      const { format, what } = request;
      const { nodes, edges } = file;
      logger.audit(
        { event: 'export', format, what, nodes, edges, isFile: path !== undefined },
        'Export',
      );
      if (request.format !== 'csv' || path === undefined) continue;
      const columns = await write({ ...request, format: 'csvw' }, basename(path));
      await put(columns, `${path}-metadata.json`, 'its columns');
    }
  } finally {
    await store.close();
  }
}

function readOptions(
  flags: readonly string[],
): Record<string, string | undefined> & { out?: string } {
  // An option that is given twice comes as a list, which is refused where it is read.
  const option = { type: 'string', multiple: true } as const;
  const options = Object.fromEntries([...OPTION_NAMES, 'out'].map((name) => [name, option]));
  const usage = `ccnso-graph export ${optionsUsage()} [--out FILE]`;
  const values = readFlags(flags, options, usage, ABOUT.export) as Record<string, string[]>;
  const read = Object.entries(values);
  return Object.fromEntries(
    read.map(([name, all]) => [name, all.length === 1 ? all[0] : all]),
  ) as Record<string, string>;
}

/** What is in a file; one of CSV holds one table. */
function told({ nodes, edges }: ExportFile, { format, table }: ExportRequest): string {
  const [ofNodes, ofEdges] = [`${nodes} nodes`, `${edges} edges`];
  if (format !== 'csv') return `${ofNodes} and ${ofEdges}`;
  return table === 'nodes' ? ofNodes : ofEdges;
}

async function put({ text }: ExportFile, out: string | undefined, what: string): Promise<void> {
  if (out === undefined) {
    // Where it fails, the stream tells so, and ends the program.
    return new Promise((resolve) => process.stdout.write(text, (error) => error ?? resolve()));
  }
  await writeFile(out, text);
  console.error(`Wrote ${what} to ${out}`);
}

/** `graph.csv` as `graph-nodes.csv`. */
function tableName(out: string, table: string): string {
  const dot = out.lastIndexOf('.csv');
  return dot > 0 ? `${out.slice(0, dot)}-${table}.csv` : `${out}-${table}.csv`;
}
