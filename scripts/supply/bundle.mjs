/** Bundles the built program and the packages that it needs into a few files, so that to install it is to unpack it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT } from '../child.mjs';

const DIST = join(ROOT, 'dist');

/** The embedded engine is a program for each system, which npm chooses. */
export const EXTERNAL = ['@grafeo-db/js'];

/** It is looked for where it is wanted, which is nowhere. */
const ABSENT = ['class-validator'];
/** The program, and the thread that answers what takes long. */
const ENTRIES = ['main.js', 'server/worker/worker.js'];

/** @param {string} target The folder that gets what dist has. @returns {Promise<string[]>} The folders of the packages inside. */
export async function bundleInto(target) {
  const inside = new Set();
  for (const entry of ENTRIES) {
    const { metafile } = await esbuild.build({
      entryPoints: [join(DIST, entry)],
      outfile: join(target, entry),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // GraphQL types are named after their classes.
      keepNames: true,
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      external: [...EXTERNAL, ...ABSENT],
      metafile: true,
      logLevel: 'error',
      plugins: [placesOf(dirname(entry))],
    });
    for (const path of Object.keys(metafile.inputs)) {
      const [found] = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path) ?? [];
      if (found) inside.add(found);
    }
  }
  return [...inside].sort();
}

/**
 * A module finds files from where it stands, which is another place in the bundle.
 * @param {string} folder The folder of the bundle, from dist. @returns {import('esbuild').Plugin}
 */
function placesOf(folder) {
  return {
    name: 'places',
    setup(build) {
      build.onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
        if (!path.startsWith(DIST) || path.includes('node_modules')) return undefined;
        const text = await readFile(path, 'utf8');
        const from = relative(join(DIST, folder), dirname(path)).split('\\').join('/');
        const place = `require("node:path").join(__dirname, ${JSON.stringify(from)})`;
        return { contents: text.replace(/\b__dirname\b/g, `(${place})`), loader: 'js' };
      });
    },
  };
}

/** Tells of each package inside its license, as the licenses ask. @param {string[]} folders @param {string} file */
export function writeNotices(folders, file) {
  const notices = folders.map((folder) => {
    const at = join(ROOT, folder);
    const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
    const texts = readdirSync(at).filter((each) => /^(licen[cs]e|notice|copying)/i.test(each));
    const whole = texts.map((each) => readFileSync(join(at, each), 'utf8').trim()).join('\n\n');
    return `${name} ${version} (${license})\n\n${whole || 'It comes without a text of its license.'}\n`;
  });
  writeFileSync(file, notices.join(`\n${'-'.repeat(80)}\n\n`));
}
