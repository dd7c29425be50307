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

/** What the build of an image has of the sources. */
function copied(dockerfile: string): string[] {
  const [build = ''] = dockerfile.split(/^FROM .+ AS build$/m).slice(1);
  return [...build.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
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

  it('give the same tags, because their image is built by the set-up, of all sources that tags tell apart', () => {
    const dockerfile = read('Dockerfile');
    const sources = stampedBySetup(read('scripts/setup.mjs'));
    expect(dockerfile).toMatch(/^RUN node scripts\/setup\.mjs/m);
    expect(sources).toContain('cypher');
    expect(copied(dockerfile)).toEqual(expect.arrayContaining(sources));
    const without = copied(dockerfile.replace('COPY page page', ''));
    expect(sources.filter((source) => !without.includes(source))).toEqual(['page']);
  });
});
