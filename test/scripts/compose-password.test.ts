import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '..', '..');
const FILES = ['docker-compose.yml', 'docker-compose.scaled.yml'];
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
type Services = Record<string, { entrypoint: string[] }>;
const servicesOf = (file: string) =>
  (parse(textOf(file), { merge: true }) as { services: Services }).services;

/** Runs the start of a container here, with this folder as its volume, and programs that print instead. */
function start(service: { entrypoint: string[] }, volume: string, env: Record<string, string>) {
  const [shell = '', ...args] = service.entrypoint.map((each) =>
    // Compose reads two dollars as one.
    each.replaceAll('$$', '$').replaceAll('/password/', `${volume}/`),
  );
  const { stdout, stderr } = spawnSync(shell, [...args, 'printenv', 'NEO4J_PASSWORD'], {
    env: { PATH: `${volume}:${process.env.PATH}`, ...env },
    encoding: 'utf8',
    // bash takes a socket as its input for a log-in from elsewhere, and reads its settings.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

describe.each(FILES)('the password in %s', (file) => {
  it('has no default', () => {
    expect(textOf(file)).not.toMatch(/PASSWORD:-[^}$]|neo4j\/ccnso/);
    expect(textOf(file)).toMatch(/PASSWORD: \$\{NEO4J_PASSWORD:-\}/);
  });

  // What runs in containers is for the shells of Linux.
  if (process.platform !== 'win32')
    it('is made up once for each volume, and the same for Neo4j and the API', () => {
      const { api } = servicesOf(file);
      const { neo4j } = servicesOf('docker-compose.yml');
      const volumes = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'password-')));
      const made = volumes.map((volume) => {
        for (const [name, code] of [
          ['tini', 'echo $NEO4J_AUTH'],
          ['chown', ':'],
        ] as const) {
          writeFileSync(join(volume, name), `#!/bin/sh\n${code}\n`);
          chmodSync(join(volume, name), 0o755);
        }
        const auth = start(neo4j!, volume, { PASSWORD: '' });
        expect(auth).toMatch(/^neo4j\/[A-Za-z0-9]{32}$/);
        expect(start(neo4j!, volume, { PASSWORD: '' })).toBe(auth);
        const password = auth.slice('neo4j/'.length);
        expect(start(api!, volume, { NEO4J_PASSWORD: '' })).toBe(password);
        expect(start(neo4j!, volume, { PASSWORD: 'a-given-one' })).toBe('neo4j/a-given-one');
        expect(start(api!, volume, { NEO4J_PASSWORD: 'a-given-one' })).toBe('a-given-one');
        rmSync(volume, { recursive: true });
        return password;
      });
      expect(made[0]).not.toBe(made[1]);
    });
});
