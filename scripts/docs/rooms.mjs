/** The folders of src/ and what each imports, as the code has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { ROOT } from '../child.mjs';
import { fence } from './markdown.mjs';

/** A picture of the folders, without the lines that follow from others. */
export function rooms() {
  const imports = importsByRoom();
  const reached = new Map([...imports.keys()].map((room) => [room, allFrom(room, imports)]));
  const lines = [...imports].flatMap(([room, direct]) =>
    [...direct]
      .filter((other) => ![...direct].some((each) => reached.get(each)?.has(other)))
      .map((other) => `${room} --> ${other}`),
  );
  return fence('mermaid', `flowchart TB\n  ${lines.sort().join('\n  ')}`);
}

/** @returns {Map<string, Set<string>>} */
function importsByRoom() {
  const imports = new Map();
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts') && name.includes(sep))) {
    const path = file.split(sep).join('/');
    const room = roomOf(path);
    const own = imports.get(room) ?? new Set();
    imports.set(room, own);
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    for (const [, to = ''] of text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
      const other = roomOf(posix.join(posix.dirname(path), to));
      if (other !== room) own.add(other);
    }
  }
  return imports;
}

/** @param {string} path */
const roomOf = (path) => path.split('/')[0] ?? '';

/** @param {string} room @param {Map<string, Set<string>>} imports @returns {Set<string>} */
function allFrom(room, imports) {
  const found = new Set(imports.get(room));
  for (const each of found) for (const next of imports.get(each) ?? []) found.add(next);
  return found;
}
