/** Finds programs of this machine that tests need; none is ever downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Wanted
 * @property {string} setting The setting that gives its path.
 * @property {string[]} names What it is called.
 * @property {string[]} fixed Where it is when it is on no path.
 * @property {string} missing What to do when it is not here.
 */

/** @param {Wanted} wanted @returns {string} The path of the program. */
export function findProgram({ setting, names, fixed, missing }, environment = process.env) {
  const given = environment[setting];
  if (given) {
    if (!isProgram(given))
      throw new Error(`${setting} is ${given}, and there is no program there.`);
    return given;
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...fixed, ...onPath].find(isProgram);
  if (!found) throw new Error(missing);
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
