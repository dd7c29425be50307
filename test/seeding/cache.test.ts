import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keptFile } from '../../src/seeding/cache';
import { openFilled } from '../../src/seeding/open';
import { SeedFault } from '../../src/seeding/problem';
import { readSeeds } from '../../src/seeding/seeds';
import { datasetOf } from '../../src/store/dataset';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import type { EmbeddedSource } from '../../src/store/open';
import { writing } from '../store/statements';

const seeds = (title: string) => `documents:\n  - {id: "document:d", title: "${title}"}\n`;

const options = { concurrency: 1, queue: 10 };
/** How many stores were filled, and not opened from what is kept. */
let filled = 0;
const source: EmbeddedSource = {
  fill: 'from files',
  open: () => Promise.resolve().then(() => (filled++, new GrafeoStore(options))),
  openSaved: (saved) => Promise.resolve().then(() => new GrafeoStore({ ...options, saved })),
};

let folder: string;
let cache: string;
beforeEach(() => {
  filled = 0;
  warned.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  cache = join(folder, 'cache');
  writeFileSync(join(folder, 'a.yaml'), seeds('D'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const warned: string[] = [];
const open = () => openFilled(source, folder, { cache, warn: (line) => warned.push(line) });

/** The fingerprint of what is opened. */
async function read(): Promise<string | undefined> {
  const store = await open();
  try {
    return (await datasetOf(store))?.fingerprint;
  } finally {
    await store.close();
  }
}

const stated = async () => (await readSeeds(folder)).fingerprint;

describe('the graph that is kept of the seed files', () => {
  it('is the one that they state, the first time and the second', async () => {
    expect(await read()).toBe(await stated());
    expect(await read()).toBe(await stated());
  });

  it('is opened in place of the seed files while they are the same', async () => {
    await read();
    await read();
    expect(filled).toBe(1);
  });

  it('is opened by several at once, none of which can change it', async () => {
    const [one, two] = [await open(), await open()];
    expect(filled).toBe(1);
    const change = two.transaction((writer) => writer.write(writing('CREATE (:Probe)')));
    await expect(change).rejects.toThrow();
    expect(await datasetOf(one)).toEqual(await datasetOf(two));
    await Promise.all([one.close(), two.close()]);
  });

  it.each([
    ['is changed', 'a.yaml', seeds('E')],
    ['is added', 'b.yaml', 'documents:\n  - {id: "document:e", title: "E"}\n'],
  ])('is made anew when a seed file %s, and the old one is removed', async (_what, name, text) => {
    await read();
    writeFileSync(join(folder, name), text);
    expect(await read()).toBe(await stated());
    expect(filled).toBe(2);
    expect(readdirSync(cache).filter((each) => each.endsWith('.db'))).toHaveLength(1);
  });

  it.each([0, 20_000])('is made anew when only %i bytes of it are there', async (length) => {
    await read();
    truncateSync(await keptFile(folder, cache), length);
    expect(await read()).toBe(await stated());
    expect(await read()).toBe(await stated());
    expect(filled).toBe(2);
  });

  it('is made anew, with one line that says so, when a byte of it was changed', async () => {
    await read();
    const file = await keptFile(folder, cache);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('document:d');
    expect(at).toBeGreaterThan(0);
    bytes.write('document:x', at);
    writeFileSync(file, bytes);
    expect(await read()).toBe(await stated());
    expect(await read()).toBe(await stated());
    expect(warned).toEqual([
      `${file} is not as it was saved; it is made anew from the seed files.`,
    ]);
    expect(filled).toBe(2);
  });

  it('removes what a start that was killed has left, and not what another is writing', async () => {
    await read();
    const [old, recent] = [randomUUID(), randomUUID()];
    for (const name of [old, recent]) writeFileSync(join(cache, name), 'half');
    utimesSync(join(cache, old), new Date(0), new Date(0));
    // Its graph is kept, so it writes nothing itself.
    await read();
    expect(filled).toBe(1);
    const names = readdirSync(cache);
    expect([names.includes(old), names.includes(recent)]).toEqual([false, true]);
  });

  it('goes on being served when it is removed', async () => {
    const store = await open();
    rmSync(cache, { recursive: true });
    expect((await datasetOf(store))?.fingerprint).toBe(await stated());
    await store.close();
  });

  it('is not needed where nothing can be written', async () => {
    cache = join(folder, 'a.yaml', 'cache');
    expect(await read()).toBe(await stated());
    expect(existsSync(cache)).toBe(false);
  });

  it('is not what is told when a file that is not read stands beside them', async () => {
    await read();
    writeFileSync(join(folder, 'b.yml'), 'documents: []\n');
    await expect(read()).rejects.toBeInstanceOf(SeedFault);
  });

  it('is not kept of files with a problem, whose problems are told each time', async () => {
    writeFileSync(join(folder, 'b.yaml'), 'documents:\n');
    for (let time = 0; time < 2; time++) await expect(read()).rejects.toBeInstanceOf(SeedFault);
    expect(existsSync(dirname(await keptFile(folder, cache)))).toBe(false);
  });
});
