import { readFileSync } from 'node:fs';
import { graphql } from 'graphql';
import { Context } from '../../src/server/graphql/context';
import { createSchema } from '../../src/server/graphql/schema';
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
      citation: `ccNSO Graph contributors (2026): ccNSO Graph, version ${version}, data ${fingerprint.slice(0, 12)}. Creative Commons Attribution 4.0 International (CC-BY-4.0). http://localhost:4000`,
    });
  });

  it('is cited by the address of the server', async () => {
    const { data } = await graphql({
      schema: createSchema('https://graph.example'),
      source: '{ dataset { citation } }',
      contextValue: new Context(embeddedRealStore()),
    });
    expect(data?.['dataset']).toEqual({
      citation: expect.stringMatching(/\(CC-BY-4\.0\)\. https:\/\/graph\.example$/) as string,
    });
  });
});
