import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** What the Dockerfile copies from the repository, and not from another stage. */
function copied(dockerfile: string): string[] {
  const lines = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)];
  return [...new Set(lines.flatMap(([, sources]) => (sources as string).split(' ')))];
}

/** What the Dockerfile copies and .dockerignore keeps out of the build, or what is not there. */
function missing(dockerfile: string, dockerignore: string): string[] {
  const allowed = [...dockerignore.matchAll(/^!(.+)$/gm)].map(([, path]) => path);
  return copied(dockerfile).filter(
    (path) => !allowed.includes(path) || !existsSync(join(ROOT, path)),
  );
}

describe('the image', () => {
  it('is built from files that are there and that get into the build', () => {
    expect(copied(read('Dockerfile'))).toContain('src');
    expect(missing(read('Dockerfile'), read('.dockerignore'))).toEqual([]);
  });

  it('is seen to lack a folder that is kept out, or that is not there', () => {
    const dockerignore = `${read('.dockerignore').replace('!src\n', '')}!no-such\n`;
    const dockerfile = `${read('Dockerfile')}COPY no-such no-such\n`;
    expect(missing(dockerfile, dockerignore)).toEqual(['src', 'no-such']);
  });
});
