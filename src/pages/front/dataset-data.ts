import { VERSION } from '../../kernel/version';
import { DATA_LICENSE } from '../../memory/bibliography/dataset-citation';
import type { View } from '../view';

/** The whole data as search engines for data sets read it. */
export function datasetData({ address, fingerprint }: View, description: string): unknown {
  const url = new URL(address);
  const site = `${url.origin}${url.pathname}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'ccNSO Graph',
    description,
    url: site,
    license: DATA_LICENSE.url,
    version: [VERSION, fingerprint?.slice(0, 12)].filter(Boolean).join(', data '),
    creator: { '@type': 'Organization', name: 'ccNSO Graph contributors' },
    distribution: [
      ['gexf', 'application/gexf+xml'],
      ['jsonld', 'application/ld+json'],
    ].map(([format, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${site}export?format=${format}`,
    })),
  };
}
