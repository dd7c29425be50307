/**
 * Writes what the documentation takes from the product. Between `<!-- NAME -->` and `<!-- end -->`
 * a document has answers of the embedded engine, tables, and pictures.
 *
 *   npm run docs                                writes the files
 *   node scripts/docs.mjs --check [folder …]    only names the blocks that are out of date
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, sentence } from './child.mjs';
import { drawing, example, operation, operations, size } from './docs/answers.mjs';
import { client } from './docs/clients.mjs';
import { coverage } from './docs/coverage.mjs';
import { everyRecord, nounTables, picture, vocabularyTables } from './docs/model.mjs';
import { rooms } from './docs/rooms.mjs';
import { args, fields, limits, refused, settings, statements, unknowns } from './docs/tables.mjs';

const FILES = [
  'README.md',
  'cypher/README.md',
  'seeds/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const BLOCK = /<!-- (\w+)(?:: (.+?))? -->\n[^]*?<!-- end -->/g;

/**
 * Who writes which block, from what stands behind the name and from the block as it was.
 * @type {Record<string, (argument: string | undefined, block: string) => string | Promise<string>>}
 */
const AUTHORS = {
  args,
  client,
  coverage,
  drawing,
  every: everyRecord,
  example,
  fields,
  limits,
  nouns: nounTables,
  operation,
  operations,
  picture,
  refused,
  rooms,
  settings,
  size,
  statements,
  unknowns,
  vocabularies: vocabularyTables,
};

/** What was written already: several folders have the same blocks. @type {Map<string, string | Promise<string>>} */
const written = new Map();

/** @param {string} kind @param {string | undefined} argument @param {string} block */
function write(kind, argument, block) {
  const author = AUTHORS[kind];
  if (!author) throw new Error(`Nothing writes the block "${kind}".`);
  const key = JSON.stringify([kind, argument, kind === 'example' && block]);
  const known = written.get(key) ?? author(argument, block);
  written.set(key, known);
  return known;
}

/** A file with its blocks written again. @param {string} text */
async function rewritten(text) {
  let next = '';
  let end = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [block, kind = '', argument] = match;
    const inside = await write(kind, argument, block);
    next += `${text.slice(end, match.index)}${firstLine(block)}\n\n${inside}\n\n<!-- end -->`;
    end = match.index + block.length;
  }
  return next + text.slice(end);
}

/** @param {string} text */
const firstLine = (text) => text.slice(0, text.indexOf('\n'));
/** @param {string} text */
const blocksOf = (text) => [...text.matchAll(BLOCK)].map(([block]) => block);

/** The blocks of a file that are not what would be written now. @param {string} file @param {string} text */
async function stale(file, text) {
  const next = blocksOf(await rewritten(text));
  return blocksOf(text).flatMap((block, index) => {
    const line = text.slice(0, text.indexOf(block)).split('\n').length;
    return block === next[index] ? [] : [`${file}:${line}: ${firstLine(block)} is out of date`];
  });
}

async function main() {
  const [first, ...given] = process.argv.slice(2);
  const paths = (given.length > 0 ? given : [ROOT]).flatMap((folder) =>
    FILES.map((file) => join(folder, file)),
  );
  const found = [];
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    if (first === '--check') found.push(...(await stale(relative(ROOT, path), text)));
    else writeFileSync(path, await rewritten(text));
  }
  for (const line of found) console.error(`${line}; run npm run docs.`);
  return found.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  console.error(sentence(error));
}
