import { readFileSync } from 'node:fs';
import { askAgain } from '../support/ask';
import { embeddedRealStore } from '../support/engine';

describe('dataset', () => {
  it('says the release, the license and how to cite the data', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { data } = await askAgain(
      embeddedRealStore(),
      '{ dataset { version fingerprint licence licenceUrl citation } }',
    );
    const { fingerprint } = data?.['dataset'] as { fingerprint: string };
    expect(data?.['dataset']).toEqual({
      version,
      fingerprint,
      licence: 'CC-BY-4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      citation: `ccNSO Graph contributors: ccNSO Graph, version ${version}, data ${fingerprint.slice(0, 12)}. Creative Commons Attribution 4.0 International (CC-BY-4.0).`,
    });
  });
});
