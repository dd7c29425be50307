import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeedsOnce } from '../../src/seeding/cache';
import type { Graph } from '../../src/seeding/graph';
import { SeedFault } from '../../src/seeding/problem';
import { readSeeds } from '../../src/seeding/seeds';

const seeds = (title: string) => `documents:\n  - {id: "document:d", title: "${title}"}\n`;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  file = join(folder, 'cache', 'graph.json');
  writeFileSync(join(folder, 'a.yaml'), seeds('D'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Marks what is kept, so that a reader of it can be told from a reader of the seed files. */
function markKept(): void {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { graph: Graph };
  writeFileSync(file, JSON.stringify({ ...kept, graph: { ...kept.graph, fingerprint: 'kept' } }));
}

const read = async () => (await readSeedsOnce(folder, file)).fingerprint;

describe('the graph that is kept beside the seed files', () => {
  it('is the one that they state, the first time and the second', async () => {
    const graph = await readSeeds(folder);
    expect(await readSeedsOnce(folder, file)).toEqual(graph);
    expect(await readSeedsOnce(folder, file)).toEqual(graph);
  });

  it('is read in place of the seed files while they are the same', async () => {
    await read();
    markKept();
    expect(await read()).toBe('kept');
  });

  it.each([
    ['is changed', 'a.yaml', seeds('E')],
    ['is added', 'b.yaml', 'documents:\n  - {id: "document:e", title: "E"}\n'],
  ])('is made anew when a seed file %s', async (_what, name, text) => {
    await read();
    markKept();
    writeFileSync(join(folder, name), text);
    expect(await read()).toBe((await readSeeds(folder)).fingerprint);
  });

  it.each(['', '{', 'null', '[]', '{"madeFrom":"x","graph":{"fingerprint":"kept"}}'])(
    'is made anew when the file holds %j',
    async (text) => {
      const { fingerprint } = await readSeeds(folder);
      await read();
      writeFileSync(file, text);
      expect(await read()).toBe(fingerprint);
      markKept();
      expect(await read()).toBe('kept');
    },
  );

  it('is not needed where nothing can be written', async () => {
    const blocked = join(folder, 'a.yaml', 'graph.json');
    expect((await readSeedsOnce(folder, blocked)).fingerprint).toBe(
      (await readSeeds(folder)).fingerprint,
    );
  });

  it('is not what is told when a file that is not read stands beside them', async () => {
    await read();
    writeFileSync(join(folder, 'b.yml'), 'documents: []\n');
    await expect(readSeedsOnce(folder, file)).rejects.toBeInstanceOf(SeedFault);
  });

  it('is not kept of files with a problem, whose problems are told each time', async () => {
    writeFileSync(join(folder, 'b.yaml'), 'documents:\n');
    for (let time = 0; time < 2; time++)
      await expect(readSeedsOnce(folder, file)).rejects.toBeInstanceOf(SeedFault);
  });
});
