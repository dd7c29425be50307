import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '..', '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const template = read('deploy/nginx.conf.template');
const scaled = read('docker-compose.scaled.yml');

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly environment?: Readonly<Record<string, string>> }>
  >;
}

/** What the template leaves open, and what the compose file fills in. */
function open(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name as string))].sort();
}
function filledIn(text: string): string[] {
  const { services } = parse(text, { merge: true }) as Compose;
  return Object.keys(services['front']?.environment ?? {}).sort();
}

/** What the program of an image is told from others by. */
function stamped(dockerfile: string): string[] {
  const [, sources] = /find (.+) -type f [^]*? > dist\/\.made-from$/m.exec(dockerfile) ?? [];
  return (sources ?? '').replace('tsconfig*.json', 'tsconfig.build.json tsconfig.json').split(' ');
}
function stampedBySetup(setup: string): string[] {
  const [, sources] = /const sources = \[([^\]]+)\]/.exec(setup) ?? [];
  return [...(sources ?? '').matchAll(/'([^']+)'/g)].map(([, source]) => source as string);
}

describe('the servers of docker-compose.scaled.yml', () => {
  it('are behind a cache of which all is filled in', () => {
    expect(open(template)).toEqual(['CACHE', 'LISTEN', 'SERVERS']);
    expect(filledIn(scaled)).toEqual(open(template));
  });

  it('are seen to be behind one of which something is not', () => {
    expect(filledIn(scaled.replace(/^ +LISTEN: .*\n/m, ''))).not.toEqual(open(template));
  });

  it('give the same tags, because their image says of which sources it is, as a set-up does', () => {
    const dockerfile = read('Dockerfile');
    expect(stamped(dockerfile).sort()).toEqual(stampedBySetup(read('scripts/setup.mjs')).sort());
    expect(stamped(dockerfile)).toContain('cypher');
    expect(stamped(dockerfile.replace('src page', 'src'))).not.toContain('page');
  });
});
