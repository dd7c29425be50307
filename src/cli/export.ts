import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../config/config';
import { fileOf, type ExportFile } from '../export/export';
import { boundOf, FORMAT } from '../export/format';
import { FORMATS, OPTIONS, readRequest, WHATS, type ExportRequest } from '../export/request';
import { Refusal } from '../kernel/errors';
import { openFilled } from '../seeding/open';
import { Snapshot } from '../memory/snapshot';
import { showProgress } from './progress';

const USAGE = `npm run export -- --format ${FORMATS.join('|')} [--what ${WHATS.join('|')}] [--of ID] [--depth N] [--direction ANCESTORS|DESCENDANTS|BOTH] [--relations TYPE,TYPE] [--asOf YYYY-MM-DD] [--between people|committees] [--table nodes|edges] [--sources true|false] [--out FILE]`;

/** Writes the graph or a part of it to a file, or to the standard output. CSV is two files unless one table is named. */
export async function exportGraph(flags: readonly string[]): Promise<void> {
  const { out, ...options } = readFlags(flags);
  const both = options['format'] === 'csv' && options['table'] === undefined && out !== undefined;
  const tables = both ? ['nodes', 'edges'] : [options['table']];
  const requests = tables.map((table) =>
    readRequest(table === undefined ? options : { ...options, table }),
  );
  // The standard output is for the file alone.
  const store = await openFilled(readConfig(), { progress: showProgress(process.stderr) });
  try {
    const snapshot = new Snapshot(store);
    for (const request of requests) {
      const file = await fileOf(request, snapshot, boundOf(FORMAT[request.format], true));
      await put(file, both ? tableName(out, request.table) : out, told(file, request));
    }
  } finally {
    await store.close();
  }
}

function readFlags(
  flags: readonly string[],
): Record<string, string | undefined> & { out?: string } {
  // An option that is given twice comes as a list, which is refused where it is read.
  const option = { type: 'string', multiple: true } as const;
  const names = [...OPTIONS, 'out'];
  try {
    const options = Object.fromEntries(names.map((name) => [name, option]));
    const { values } = parseArgs({ args: [...flags], options, strict: true });
    const read = Object.entries(values as Record<string, string[]>);
    return Object.fromEntries(
      read.map(([name, all]) => [name, all.length === 1 ? all[0] : all]),
    ) as Record<string, string>;
  } catch (error) {
    const fault = error instanceof Error ? error.message.split('.')[0] : String(error);
    throw new Refusal('BAD_REQUEST', `export: ${fault}. Usage: ${USAGE}`);
  }
}

/** What is in a file; one of CSV holds one table. */
function told({ nodes, edges }: ExportFile, { format, table }: ExportRequest): string {
  const [ofNodes, ofEdges] = [`${nodes} nodes`, `${edges} edges`];
  if (format !== 'csv') return `${ofNodes} and ${ofEdges}`;
  return table === 'nodes' ? ofNodes : ofEdges;
}

async function put({ text }: ExportFile, out: string | undefined, what: string): Promise<void> {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(out, text);
  console.error(`Wrote ${what} to ${out}`);
}

/** `graph.csv` as `graph-nodes.csv`. */
function tableName(out: string, table: string): string {
  const dot = out.lastIndexOf('.csv');
  return dot > 0 ? `${out.slice(0, dot)}-${table}.csv` : `${out}-${table}.csv`;
}
