/**
 * Serves the graph while it is being worked on: compiles src/ at each change, bundles the page anew
 * when it changes, and starts the server anew when the program or what it reads at its start has
 * changed. Seed files the server takes up by itself. Ctrl-C stops all of it.
 */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { end, ROOT, startNode, stopSignal } from './child.mjs';

const signal = stopSignal();
/** The compiler writes to the first when a compilation is complete. */
const watched = ['dist/.build', 'cypher', 'schema/operations'];

// From here on dist/ is what the watchers make of it, so the next set-up builds it anew.
rmSync(join(ROOT, 'dist', '.made-from'), { force: true });

const compile = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
const restart = watched.flatMap((path) => ['--watch-path', path]);
const serve = ['--enable-source-maps', 'dist/main.js', 'serve', '--watch'];
const children = [
  [...compile, '--watch', '--preserveWatchOutput'],
  ['page/build.mjs', '--watch'],
  [...restart, '--watch-preserve-output', ...serve],
].map((args) => startNode(args));

// They end with the signal; one that ends before has failed, and has said why.
await Promise.race([once(signal, 'abort'), ...children.map((child) => once(child, 'exit'))]);
if (!signal.aborted) process.exitCode = 1;
await Promise.all(children.map(end));
