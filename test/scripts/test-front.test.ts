import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const FIXED = '/usr/sbin/nginx';

/** Runs the script with no nginx on the path, or with that one. */
function testWith(environment: Record<string, string>) {
  return spawnSync(process.execPath, ['scripts/test-front.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: '', ...environment },
  });
}

describe('npm run test:front', () => {
  it('fails in one sentence where NGINX names no program', () => {
    const { status, stderr, stdout } = testWith({ NGINX: '/nowhere/nginx' });
    expect(stderr).toBe('NGINX is /nowhere/nginx, and there is no program there.\n');
    expect([status, stdout]).toEqual([1, '']);
  });

  if (!existsSync(FIXED))
    it('fails in one sentence where there is no nginx', () => {
      const { status, stderr, stdout } = testWith({ NGINX: '' });
      expect(stderr).toMatch(/^There is no nginx here: install it .*\n$/);
      expect([status, stdout]).toEqual([1, '']);
    });
});
