/**
 * Writes anew what the documentation takes from the product: between `<!-- NAME -->` and
 * `<!-- end -->` stand answers of the embedded engine, and tables and a picture of the model.
 *
 *   npm run readme                                writes the files
 *   node scripts/readme.mjs --check [folder]      only says what in them is not up to date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT, sentence } from './child.mjs';
import { code, everyRecord, fence, nounTables, picture, table } from './readme-model.mjs';
import { vocabularyTables } from './readme-model.mjs';

const FILES = ['README.md', 'seeds/README.md', 'cypher/README.md'];
const BLOCK = /<!-- (\w+)(?:: (.+?))? -->\n[^]*?<!-- end -->/g;

const require = createRequire(import.meta.url);
/** @param {string} name A module of src/, as it was built. */
const built = (name) => require(`../dist/${name}.js`);
const { NOUNS, prefixOf } = built('model/model');

/** Who writes which block. */
const AUTHORS = {
  query,
  operations,
  settings,
  statements,
  refused,
  picture: () => picture(NOUNS),
  lineage,
  every: () => everyRecord(NOUNS),
  nouns: () => nounTables(NOUNS, prefixOf),
  vocabularies: () => vocabularyTables(NOUNS),
};

/** An operation and its answer: `name {variables}`, and `, lists cut to N` where that is too long. */
async function query(text) {
  const [, name, variables, most] = /^([\w-]+) (\{.*\})(?:, lists cut to (\d+))?$/.exec(text) ?? [];
  if (!name) throw new Error(`"${text}" is not of the form: name {variables}, lists cut to N`);
  const source = readFileSync(join(ROOT, 'schema', 'operations', `${name}.graphql`), 'utf8');
  const data = await answer(source, JSON.parse(variables));
  const shown = JSON.stringify(most ? cut(data, Number(most)) : data);
  const json = await format(shown, { parser: 'json', printWidth: 100 });
  return `${fence('graphql', source)}\n\n${fence('json', json)}`;
}

/** The picture of a lineage, as the export draws it, from options as they stand in an address. */
async function lineage(text) {
  const { store } = await server();
  const options = Object.fromEntries(new URLSearchParams(text));
  const request = built('export/request').readRequest({ ...options, format: 'mermaid' });
  const { Generation } = built('store/snapshot');
  const { text: drawn } = await built('export/export').exportFile(request, new Generation(store));
  return fence('mermaid', drawn.trimEnd());
}

function operations() {
  const rows = built('http/operations').publishedOperations();
  return table(
    ['operation', 'question'],
    rows.map(({ name, title }) => [code(name), title]),
  );
}

function settings() {
  const rows = Object.entries(built('config/config').SETTINGS);
  return table(
    ['setting', 'what it says'],
    rows.map(([name, about]) => [code(name), about]),
  );
}

function statements() {
  const rows = [...built('store/statement').loadStatements(join(ROOT, 'cypher')).values()];
  return table(
    ['statement', 'mode', 'what it does'],
    rows.map(({ name, mode, about }) => [code(name), mode, about]),
  );
}

/** A seed file with mistakes, and what the checker says of it beside the files that are sound. */
async function refused(path) {
  const bytes = readFileSync(join(ROOT, path));
  const bad = built('seeding/read').readText(path, bytes);
  const { records } = await seeds();
  const words = problemsOf([...records, ...bad.records], bad.problems);
  return `${fence('yaml', String(bytes))}\n\n${fence('text', words)}`;
}

function problemsOf(records, problems) {
  try {
    built('seeding/seeds').graphOfRecords(records, problems);
  } catch (fault) {
    return fault.message;
  }
  throw new Error('Nothing in it is refused.');
}

/** Answers as the server does, but without HTTP. */
async function answer(source, variableValues) {
  const { schema, store } = await server();
  const { graphql } = require('graphql');
  const { Context } = built('api/context');
  const contextValue = new Context(store);
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

const once = (make) => {
  let made;
  return () => (made ??= make());
};
const seeds = once(() => built('seeding/read').readFolder(join(ROOT, 'seeds')));
const server = once(async () => {
  const { records, problems } = await seeds();
  const store = await built('store/open').storeSource(null).open();
  await built('seeding/load').loadGraph(
    store,
    built('seeding/seeds').graphOfRecords(records, problems),
  );
  return { store, schema: built('api/schema').createSchema() };
});

/** Lists with their first items, and a word for the others. */
function cut(value, most) {
  if (Array.isArray(value)) {
    const shown = value.slice(0, most).map((item) => cut(item, most));
    return value.length > most ? [...shown, `… ${value.length - most} more`] : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, most)]));
}

/** A file with its blocks written anew. @param {string} text */
async function rewritten(text) {
  let next = '';
  let end = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [block, kind = '', argument] = match;
    const author = AUTHORS[kind];
    if (!author) throw new Error(`Nobody writes the block "${kind}".`);
    const head = firstLine(block);
    next += `${text.slice(end, match.index)}${head}\n\n${await author(argument)}\n\n<!-- end -->`;
    end = match.index + block.length;
  }
  return next + text.slice(end);
}

const firstLine = (text) => text.slice(0, text.indexOf('\n'));
const blocksOf = (text) => [...text.matchAll(BLOCK)].map(([block]) => block);

/** The blocks of a file that are not what would be written now. */
async function stale(file, text) {
  const next = blocksOf(await rewritten(text));
  return blocksOf(text).flatMap((block, index) => {
    const line = text.slice(0, text.indexOf(block)).split('\n').length;
    return block === next[index] ? [] : [`${file}:${line}: ${firstLine(block)} is not up to date`];
  });
}

async function main() {
  const [first, folder = ROOT] = process.argv.slice(2);
  const found = [];
  for (const file of FILES) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (first === '--check') found.push(...(await stale(file, text)));
    else writeFileSync(join(ROOT, file), await rewritten(text));
  }
  for (const line of found) console.error(`${line}; npm run readme writes it anew.`);
  return found.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  console.error(sentence(error));
}
