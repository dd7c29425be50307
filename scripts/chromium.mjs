/** Finds the Chromium of this machine; none is ever downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const FIXED = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/** @returns {string} The path of its program. */
export function findChromium(environment = process.env) {
  const given = environment.CHROMIUM;
  if (given) {
    if (!isProgram(given)) throw new Error(`CHROMIUM is ${given}, and there is no program there.`);
    return given;
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...FIXED, ...onPath].find(isProgram);
  if (!found)
    throw new Error(
      'There is no Chromium here: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
    );
  return found;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
