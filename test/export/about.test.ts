import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { FORMAT } from '../../src/export/format';
import { FORMATS } from '../../src/export/options';
import { RELEASE_YEAR } from '../../src/kernel/version';
import { DATA_LICENSE } from '../../src/memory/bibliography/dataset-citation';
import { hardSubgraph } from './hard-words';
import { FINGERPRINT_OF_TEST, PUBLIC_URL, writingOf } from './writing';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('a file', () => {
  // CSV has no place for it: its metadata are a file of their own.
  it.each(FORMATS.filter((format) => format !== 'csv'))(
    'says in %s which data it is from, under which license, and how to cite it',
    (format) => {
      const text = FORMAT[format].write(hardSubgraph(), writingOf({ format }));
      expect(text).toContain(FINGERPRINT_OF_TEST);
      expect(text).toContain(DATA_LICENSE.url);
      expect(text).toContain(`ccNSO Graph, version ${version}, data 0123456789ab.`);
      expect(text).toContain(`ccNSO Graph contributors (${RELEASE_YEAR}): `);
      expect(text).toContain(`(${DATA_LICENSE.id}). ${PUBLIC_URL}`);
    },
  );
});

describe('CITATION.cff', () => {
  const cff = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;

  it('is of this release, in version 1.2.0 of its format', () => {
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', version, type: 'dataset' });
    expect(cff['preferred-citation']).toMatchObject({ type: 'data', version, year: RELEASE_YEAR });
    for (const required of ['message', 'title', 'authors']) expect(cff[required]).toBeTruthy();
  });

  it('names the license of the data', () => {
    expect(cff['license']).toBe(DATA_LICENSE.id);
  });
});
