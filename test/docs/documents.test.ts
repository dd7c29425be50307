import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { embeddedRealStore } from '../support/engine';
import {
  brokenLinks,
  codeBlocks,
  DOCUMENTS,
  ROOT,
  unknownCommands,
  untoldCommands,
} from './faults';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const commands = Object.keys(scripts);

describe.each(DOCUMENTS)('%s', (document) => {
  it('links only to what is there', () => {
    expect(brokenLinks(document, read(document), read)).toEqual([]);
  });

  it('names only commands that are there', () => {
    expect(unknownCommands(read(document), commands)).toEqual([]);
  });
});

describe('README.md', () => {
  let store: Store;
  beforeAll(() => {
    store = embeddedRealStore();
  });
  afterAll(() => store.close());

  it('tells of every command', () => {
    expect(untoldCommands(README, commands)).toEqual([]);
  });

  it.each(codeBlocks(README, 'graphql').map((query) => [query]))(
    'answers its query %#',
    async (query) => {
      const { data, errors } = await ask(store, query);
      expect(errors).toBeUndefined();
      expect(data).not.toBeNull();
    },
  );
});

describe('a document with a mistake', () => {
  it('is seen to link to what is not there', () => {
    const text = '# Here\n\n[a](src/none.ts) [b](#nowhere) [c](#here) [d](README.md#none)';
    expect(brokenLinks('CONTRIBUTING.md', text, read)).toEqual([
      'src/none.ts',
      '#nowhere',
      'README.md#none',
    ]);
  });

  it('is seen to name a command that is not there, or to leave one out', () => {
    expect(unknownCommands('`npm run nothing`, `npm run check`', commands)).toEqual(['nothing']);
    const row = /^\| `npm run check` .*\n/m;
    expect(untoldCommands(README.replace(row, ''), commands)).toEqual(['check']);
  });
});
