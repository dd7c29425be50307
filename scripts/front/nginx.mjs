/** Runs the nginx of this machine with deploy/nginx.conf.template, in a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { end, ROOT } from '../child.mjs';
import { findProgram } from '../program.mjs';
import { until } from './ask.mjs';

const TEMPLATE = join(ROOT, 'deploy', 'nginx.conf.template');

export const findNginx = (environment = process.env) =>
  findProgram(
    {
      setting: 'NGINX',
      names: ['nginx'],
      // It is for administrators, and not on the path of others.
      fixed: ['/usr/sbin/nginx'],
      missing:
        'There is no nginx here: install it (Debian: apt-get install nginx), or set NGINX to its path.',
    },
    environment,
  );

/**
 * Starts nginx in front of these addresses. It listens on a socket in its folder, so it needs no port.
 * @param {string} folder @param {string[]} addresses @param {AbortSignal} signal
 */
export async function startNginx(folder, addresses, signal) {
  mkdirSync(folder);
  const socket = join(folder, 'front.sock');
  writeFileSync(join(folder, 'nginx.conf'), whole(folder, socket, addresses));
  const program = findNginx();
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const nginx = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  signal.addEventListener('abort', () => nginx.kill(), { once: true });
  try {
    await until('nginx listens', () => {
      if (nginx.exitCode !== null) throw new Error('nginx did not start; what it said is above.');
      return listens(socket);
    });
    return { nginx, socket };
  } catch (error) {
    await end(nginx);
    throw error;
  }
}

/** What an installed nginx has around the template. @param {string} folder @param {string} socket @param {string[]} addresses */
function whole(folder, socket, addresses) {
  const values = {
    SERVERS: addresses.map((address) => `server ${new URL(address).host};`).join(' '),
    LISTEN: `unix:${socket}`,
    CACHE: join(folder, 'cache'),
  };
  const filled = Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`\${${name}}`, value),
    readFileSync(TEMPLATE, 'utf8'),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${join(folder, 'nginx.pid')};
error_log stderr crit;
events {}
http {
access_log off;
${temporary.join('\n')}
${filled}
}
`;
}

/** @param {string} path @returns {Promise<boolean>} */
async function listens(path) {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
