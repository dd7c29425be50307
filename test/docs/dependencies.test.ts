import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './faults';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PACKAGE = JSON.parse(read('package.json')) as Package;
const PAGE = read('docs/dependencies.md');

/** The rows of the table under a heading, by the package that each is about. */
function rowsUnder(heading: string, page: string): Map<string, string> {
  const section = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  const rows = section.matchAll(/^\| `(.+?)` +\| (.*?) +\|/gm);
  return new Map([...rows].map(([, name, second]) => [name as string, second as string]));
}

/** Packages that the page leaves out or that are not there, and versions that are not those in use. */
function faults(page: string): string[] {
  const used = Object.keys(PACKAGE.dependencies);
  const told = rowsUnder('What each is for', page);
  const versions: Record<string, string> = { ...PACKAGE.dependencies, ...PACKAGE.devDependencies };
  const held = rowsUnder('What is held back', page);
  return [
    ...used.filter((name) => !told.has(name)),
    ...[...told.keys()].filter((name) => !used.includes(name)),
    ...[...held]
      .filter(([name, version]) => version !== `\`${versions[name]}\``)
      .map(([name]) => name),
  ];
}

describe('docs/dependencies.md', () => {
  it('tells of every package that is installed with the server, and of versions in use', () => {
    expect(rowsUnder('What is held back', PAGE).size).toBeGreaterThan(5);
    expect(faults(PAGE)).toEqual([]);
  });

  it('is seen to leave one out, to tell of one that is not used, and to name another version', () => {
    expect(faults(PAGE.replace('| `fastify` ', '| `express` '))).toEqual(['fastify', 'express']);
    expect(faults(PAGE.replace('`16.15.0`', '`16.0.0`'))).toEqual(['graphql']);
  });
});
