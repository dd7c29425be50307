/** The built program, for the parts of the documentation that it writes itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../child.mjs';

const require = createRequire(import.meta.url);

/** @param {string} name A module of src/, as it was built. */
export const built = (name) => require(`../../dist/${name}.js`);

/** @template T @param {() => T} make @returns {() => T} */
const once = (make) => {
  let made;
  return () => (made ??= make());
};

export const seeds = once(() => built('seeding/read').readFolder(join(ROOT, 'seeds')));

export const schema = once(() => built('server/graphql/schema').createSchema());

/** An answer that shows when the data was loaded must not differ each time. */
const LOADED_AT = new Date('2026-01-01T00:00:00Z');

/** The embedded engine with the records of seeds/. */
export const filledStore = once(async () => {
  const { records, problems } = await seeds();
  const store = await built('store/open').storeSource(null).open();
  const graph = built('seeding/seeds').graphOfRecords(records, problems);
  await built('seeding/load').loadGraph(store, graph, { now: () => LOADED_AT });
  return store;
});

/** Answers as the server does, without HTTP. @param {string} source @param {object} [variableValues] */
export async function answer(source, variableValues) {
  const { graphql } = require('graphql');
  const { Context } = built('server/graphql/context');
  const contextValue = new Context(await filledStore());
  const { data, errors } = await graphql({
    schema: schema(),
    source,
    variableValues,
    contextValue,
  });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** @param {string} path A file of the repository. */
export const text = (path) => readFileSync(join(ROOT, path), 'utf8');
