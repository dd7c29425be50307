import type { FormatName } from './options';
import type { ExportRequest } from './request';

/** What follows the dot; readers of CSV on the Web look for the metadata of a table under its whole name. */
const EXTENSIONS: Readonly<Record<FormatName, string>> = {
  gexf: 'gexf',
  graphml: 'graphml',
  csv: 'csv',
  csvw: 'csv-metadata.json',
  jsonld: 'jsonld',
  mermaid: 'mmd',
  dot: 'gv',
};

/** Says what is in the file, in letters that every file system takes. */
export function fileName({ what, of, format, table }: ExportRequest): string {
  const isTable = format === 'csv' || format === 'csvw';
  const parts = ['ccnso', what, of ?? '', isTable ? table : ''].filter(Boolean);
  const slug = parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${slug.slice(0, 100)}.${EXTENSIONS[format]}`;
}
