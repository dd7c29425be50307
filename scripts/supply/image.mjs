/**
 * Builds the image of the Dockerfile with podman, runs it with the limits of docker-compose.yml, and
 * asks it. It takes minutes, and all that it starts is removed afterwards.
 *
 *   npm run test:image [-- --debian] [flags of podman]
 *
 * With --debian the base is made from packages of Debian and npm, on Linux x64 with mmdebstrap, for
 * where no registry of images can be reached. All other flags go to `podman build` and `podman run`.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { debianBase } from './debian-base.mjs';

const IMAGE = 'localhost/ccnso-graph';
const NAME = `ccnso-graph-${process.pid}`;
const given = process.argv.slice(2);
const flags = given.filter((each) => each !== '--debian');

/** @param {string[]} args */
const podman = (...args) =>
  execFileSync('podman', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
/** @param {string} command Is run in the container. */
const within = (command) => podman('exec', NAME, 'sh', '-c', command);

const node = /^ARG NODE_IMAGE=node:([\d.]+)-/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1];
assert(node, 'The Dockerfile names no version of Node.');
const base = given.includes('--debian')
  ? ['--build-arg', `NODE_IMAGE=${debianBase(node, podman, flags)}`]
  : [];
// The format of OCI has no health check.
const build = ['build', '--format', 'docker', '--network', 'host', ...flags, ...base];
podman(...build, '--tag', IMAGE, '.');
console.log(`Built on Node ${node}.`);

const { api } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }).services;
const { memory, cpus } = api.deploy.resources.limits;
const port = await freePort();
const limits = ['--init', '--read-only', '--memory', memory, '--cpus', cpus];
for (const each of api.cap_drop) limits.push('--cap-drop', each);
for (const each of api.security_opt) limits.push('--security-opt', each.split(':')[0]);
assert(api.init && api.read_only, 'docker-compose.yml sets other limits than this test.');
const settings = ['--env', `PORT=${port}`, '--env', 'CCNSO_HOST=127.0.0.1'];
podman(
  'run',
  '--detach',
  '--name',
  NAME,
  '--network',
  'host',
  ...flags,
  ...limits,
  ...settings,
  IMAGE,
);
try {
  await healthy();
  const query = '{ ccTld(label: ".il") { manager { name } } }';
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = await response.text();
  assert.match(answer, /"manager":\{"name":"The Israel/);
  console.log(answer);

  const status = within('id -u; grep -E "^(CapEff|NoNewPrivs)" /proc/self/status');
  assert.match(status, /^1000\nCapEff:\s+0+\nNoNewPrivs:\s+1$/);
  assert.equal(within('touch /app/x 2>/dev/null || echo refused'), 'refused');
  const told = JSON.parse(podman('inspect', NAME))[0];
  assert.equal(told.HostConfig.Memory, 512 * 1024 * 1024);
  console.log(`User, capabilities, privileges and files are as they should be; at most ${memory}.`);

  podman('stop', '--time', String(parseInt(api.stop_grace_period)), NAME);
  const { ExitCode, OOMKilled } = JSON.parse(podman('inspect', NAME))[0].State;
  assert.deepEqual({ ExitCode, OOMKilled }, { ExitCode: 0, OOMKilled: false });
  console.log('Stopped in order.');
} finally {
  podman('rm', '--force', NAME);
}

/** Asks the health check of the image until it says yes. */
async function healthy() {
  for (let tries = 60; ; tries -= 1) {
    try {
      podman('healthcheck', 'run', NAME);
      console.log('Healthy.');
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await wait(1000);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((done) => server.close(done));
  return port;
}
