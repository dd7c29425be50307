// Bundles the page into dist/page, where the server finds it. Run from anywhere:
//   node page/build.mjs [--watch]
//
// GraphiQL 4 and not 5: the editor of version 5 makes the page five times as large and needs
// three worker scripts, for features that a page of ready-made questions does not use.
import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { context } from 'esbuild';

const source = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../dist/page/', import.meta.url));

/**
 * GraphiQL's stylesheet carries 34 font files as text, nine tenths of its size. The page uses
 * the system's fonts, so their rules are dropped before the stylesheet is bundled.
 */
/** @type {import('esbuild').Plugin} */
const withoutWebFonts = {
  name: 'without-web-fonts',
  setup(build) {
    build.onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      return { contents: css.replace(/@font-face\s*\{[^}]*\}/g, ''), loader: 'css' };
    });
  },
};

/** Fills the addresses of the hashed files into index.html. @param {object} outputs */
async function writeIndex(outputs) {
  const addresses = new Map(
    Object.keys(outputs).map((path) => {
      const file = basename(path);
      return [file.replace(/-[A-Z0-9]{8}\./, '.'), `./assets/${file}`];
    }),
  );
  const html = await readFile(join(source, 'index.html'), 'utf8');
  const filled = html.replace(/\{\{(.+?)\}\}/g, (_, name) => {
    const address = addresses.get(name);
    if (!address) throw new Error(`index.html names ${name}, which the build did not produce.`);
    return address;
  });
  await writeFile(join(target, 'index.html'), filled);
}

/** Puts a compressed copy beside each file, so that the server need not compress each answer. */
async function writeCompressed() {
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((e) => e.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    await writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path), { level: 9 }));
  }
}

/** @type {import('esbuild').Plugin} */
const wholeFolder = {
  name: 'whole-folder',
  setup(build) {
    // Old hashed files would otherwise stay beside the new ones for ever.
    build.onStart(() => rm(target, { recursive: true, force: true }));
    build.onEnd(async ({ metafile, errors }) => {
      if (!metafile || errors.length > 0) return;
      await writeIndex(metafile.outputs);
      await build.esbuild.build(explorer);
      await copyFile(join(source, 'explorer.css'), join(target, 'explorer.css'));
      await writeCompressed();
      if (isWatching) console.log('The page is built; reload it in the browser.');
    });
  },
};

/**
 * What the pages of the explorer load. What is large there is a file of its own, which is loaded
 * when somebody opens what needs it.
 * @type {import('esbuild').BuildOptions}
 */
const explorer = {
  entryPoints: [join(source, 'explorer', 'explorer.ts')],
  chunkNames: 'assets/[name]-[hash]',
  outdir: target,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
};

const isWatching = process.argv.includes('--watch');
const bundle = await context({
  entryPoints: [join(source, 'main.tsx'), join(source, 'icon.svg')],
  entryNames: 'assets/[name]-[hash]',
  outdir: target,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  loader: { '.svg': 'copy' },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [withoutWebFonts, wholeFolder],
  metafile: true,
  logLevel: 'warning',
});
if (isWatching) {
  await bundle.watch();
} else {
  await bundle.rebuild();
  await bundle.dispose();
}
