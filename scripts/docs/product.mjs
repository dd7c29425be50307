/** The built program, for the parts of the documentation that it writes itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Snapshot } from '#built/memory/snapshot.js';
import { loadGraph } from '#built/seeding/load.js';
import { readFolder } from '#built/seeding/read.js';
import { graphOfRecords } from '#built/seeding/seeds.js';
import { Context } from '#built/server/graphql/context.js';
import { createSchema } from '#built/server/graphql/schema.js';
import { storeSource } from '#built/store/open.js';
import { ROOT } from '../child.mjs';

/**
 * As the built program loads it: `import` would load another copy, which knows no schema of ours.
 * @type {typeof import('graphql')}
 */
const { graphql } = createRequire(import.meta.url)('graphql');

/** @template T @param {() => T} make @returns {() => T} */
const once = (make) => {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
};

export const seeds = once(() => readFolder(join(ROOT, 'seeds')));

export const schema = once(createSchema);

/** An answer that shows when the data was loaded must not differ each time. */
const LOADED_AT = new Date('2026-01-01T00:00:00Z');

/** The embedded engine with the records of seeds/. */
export const filledStore = once(async () => {
  const { records, problems } = await seeds();
  const store = await storeSource(null).open();
  await loadGraph(store, graphOfRecords(records, problems), { now: () => LOADED_AT });
  return store;
});

/** What is computed from all of it. */
export const snapshot = once(async () => new Snapshot(await filledStore()));

/** What was answered already: several folders have the same blocks. @type {Map<string, Promise<unknown>>} */
const answers = new Map();

/** Answers as the server does, without HTTP. @param {string} source */
export function answer(source) {
  const known = answers.get(source) ?? answered(source);
  answers.set(source, known);
  return known;
}

/** @param {string} source */
async function answered(source) {
  const contextValue = new Context(await filledStore(), await snapshot());
  const { data, errors } = await graphql({
    schema: schema(),
    source,
    contextValue,
  });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** @param {string} path A file of the repository. */
export const text = (path) => readFileSync(join(ROOT, path), 'utf8');
