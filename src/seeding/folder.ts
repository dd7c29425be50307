import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Problem } from './problem';

/** The seed files of a folder in the order of their names, and what looks like one and cannot be read as one. */
export async function seedFilesIn(
  folder: string,
): Promise<{ names: string[]; problems: Problem[] }> {
  const names: string[] = [];
  const problems: Problem[] = [];
  for (const name of (await readdir(folder)).sort()) {
    // Editors and systems put files of their own beside ours: `.#b.yaml`, `._b.yaml`.
    if (name.startsWith('.') || !/^\.ya?ml$/i.test(extname(name))) continue;
    const fault = await faultOf(folder, name);
    if (fault === null) names.push(name);
    else problems.push({ file: name, line: 1, message: fault });
  }
  if (names.length + problems.length === 0)
    problems.push({ file: folder, line: 1, message: 'this folder has no .yaml file' });
  return { names, problems };
}

async function faultOf(folder: string, name: string): Promise<string | null> {
  const ending = extname(name);
  if (ending !== '.yaml')
    return `is not read because of its ending; rename it to ${name.slice(0, -ending.length)}.yaml`;
  try {
    const found = await stat(join(folder, name));
    if (found.isFile()) return null;
    return `is ${found.isDirectory() ? 'a folder' : 'no file'}; a seed file is expected under this name`;
  } catch {
    return 'is a link to a file that does not exist';
  }
}
