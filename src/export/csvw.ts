import { VERSION } from '../kernel/version';
import { DATA_LICENSE, datasetCitation } from '../memory/bibliography/dataset-citation';
import type { Subgraph } from '../memory/network/subgraph';
import { tableOf } from './csv';
import type { Writing } from './about';

/** What CSVW calls the types of our columns. */
const DATATYPES = {
  string: 'string',
  integer: 'integer',
  double: 'number',
  boolean: 'boolean',
} as const;

/**
 * What CSV itself cannot say: what each column means, and where the table is from. This is
 * the metadata of CSV on the Web (W3C), by the name under which its readers look for it.
 */
export function csvw(subgraph: Subgraph, writing: Writing): string {
  const { request, fingerprint, publicUrl, table } = writing;
  const { columns } = tableOf(subgraph, request.table);
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: table,
    'dc:title': `ccNSO Graph: ${request.table}`,
    'dc:source': publicUrl,
    'dc:identifier': fingerprint,
    'dc:hasVersion': VERSION,
    'dc:license': { '@id': DATA_LICENSE.url },
    'dc:bibliographicCitation': datasetCitation(fingerprint, publicUrl),
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      primaryKey: 'id',
      columns: columns.map(({ name, type, about }) => ({
        name,
        titles: name,
        'dc:description': about || name,
        datatype: DATATYPES[type],
      })),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
