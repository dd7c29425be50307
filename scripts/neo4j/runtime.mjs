/** Finds what a Neo4j needs to run here: a version, a Java that fits it, and the jars. */
import { execFile, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** @typedef {{ path: string, major: number }} Java */
/** @typedef {{ version: string, needs: string, java?: Java }} Version */

/** The folder of pom.xml and Main.java. */
export const HERE = dirname(fileURLToPath(import.meta.url));
const CACHE = resolve(HERE, '../../.cache/neo4j');

/**
 * Newest first. Of several Javas that fit, the preferred one wins, then the first one found.
 * @type {{ version: string, needs: string, fits: (java: number) => boolean, prefers?: number }[]}
 */
const VERSIONS = [
  { version: '2026.08.1', needs: 'Java 21 or newer', fits: (java) => java >= 21 },
  {
    version: '5.26.12',
    needs: 'Java 17 or 21',
    fits: (java) => [17, 21].includes(java),
    prefers: 17,
  },
];

/** @returns {Java[]} */
function findJavas() {
  const installed = '/usr/lib/jvm';
  const folders = [
    ...(process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin')] : []),
    ...(fs.existsSync(installed) ? fs.readdirSync(installed).sort() : []).map((name) =>
      join(installed, name, 'bin'),
    ),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
  ];
  /** @type {Map<string, Java>} */
  const found = new Map();
  for (const path of folders.map((folder) => join(folder, 'java')).filter(fs.existsSync)) {
    const real = fs.realpathSync(path);
    if (found.has(real)) continue;
    // Main.java runs from its source, so a Java without the compiler module is of no use.
    const modules = spawnSync(path, ['--list-modules'], { encoding: 'utf8' }).stdout ?? '';
    const major = /^jdk\.compiler@(\d+)/m.exec(modules)?.[1];
    if (major) found.set(real, { path, major: Number(major) });
  }
  return [...found.values()];
}

/**
 * Says for each known version, newest first, which Java here runs it, if any.
 * @returns {Version[]}
 */
export function availableVersions(javas = findJavas()) {
  return VERSIONS.map(({ version, needs, fits, prefers }) => {
    const fitting = javas.filter((java) => fits(java.major));
    const java = fitting.find((each) => each.major === prefers) ?? fitting[0];
    return { version, needs, ...(java && { java }) };
  });
}

/**
 * The wanted version, or else the newest that a Java here can run.
 * @param {string} [wanted]
 */
export function choose(wanted, javas = findJavas()) {
  const known = availableVersions(javas);
  const asked = known.filter(({ version }) => !wanted || version === wanted);
  if (asked.length === 0) {
    const names = known.map(({ version }) => version).join(' and ');
    throw new Error(`Neo4j ${wanted} is not one of the known versions, which are ${names}.`);
  }
  for (const { version, java } of asked) if (java) return { version, java };
  const needs = asked.map(({ version, needs }) => `${needs} for ${version}`).join(', or ');
  const here = javas.map(({ major }) => major).join(', ') || 'none';
  throw new Error(
    `Neo4j needs a JDK (${needs}); found here: ${here}. Install one, or set JAVA_HOME.`,
  );
}

/**
 * The folder with the jars of a version, which Maven fills at the first use.
 * @param {string} version @param {(line: string) => void} log @param {AbortSignal} [signal]
 */
export async function fetchJars(version, log, signal) {
  const lib = join(CACHE, version, 'lib');
  if (fs.existsSync(lib)) return lib;
  log(`Downloading the jars of Neo4j ${version} with Maven, once, about 150 MB ...`);
  fs.mkdirSync(dirname(lib), { recursive: true });
  const part = fs.mkdtempSync(join(dirname(lib), 'download-'));
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime'];
  const values = [`-Dneo4j.version=${version}`, `-DoutputDirectory=${part}`];
  try {
    const args = ['-B', '-q', '-f', join(HERE, 'pom.xml'), ...goal, ...values];
    await promisify(execFile)('mvn', args, { signal });
    // Only a whole download gets the final name, so a broken one never counts as done.
    fs.renameSync(part, lib);
  } catch (cause) {
    const { code, stdout } = /** @type {{ code?: unknown, stdout?: string }} */ (cause);
    if (code === 'ENOENT') {
      throw new Error('Maven fetches the jars of Neo4j: install it, with mvn on the PATH.');
    }
    // Another start may have finished the same download first, which serves as well.
    if (!fs.existsSync(lib)) {
      throw new Error(`Maven could not fetch the jars of Neo4j ${version}.\n${stdout ?? ''}`, {
        cause,
      });
    }
  } finally {
    fs.rmSync(part, { recursive: true, force: true });
  }
  return lib;
}
