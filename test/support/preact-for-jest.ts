import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

/**
 * Preact is a package of modules only, which Node's `require` takes and that of jest does not. So the tests
 * load copies of it, to which `moduleNameMapper` in jest.config.cjs leads. Each is a file of its own, as all
 * have to share one Preact.
 */
export async function preactForJest(): Promise<void> {
  const outdir = join(ROOT, '.cache', 'preact');
  if (existsSync(join(outdir, 'jsx-runtime.cjs'))) return;
  await build({
    entryPoints: {
      preact: join(ROOT, 'node_modules/preact/dist/preact.mjs'),
      'jsx-runtime': join(ROOT, 'node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs'),
    },
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    external: ['preact'],
    format: 'cjs',
    platform: 'node',
  });
}
