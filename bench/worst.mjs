/**
 * Searches for the documents that a server allows and answers most slowly: random ones, and
 * changes of the slowest so far. See README.md next to this file.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSchema } from 'graphql';
import { DocumentWriter, randomOf, textOf } from './random-document.mjs';
import * as cpu from './cpu.mjs';
import { root as folder } from './servers.mjs';

/** @import { Selected } from './types.js' */

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:4000/graphql' },
    /** The processes that answer, whose processor time is what counts. */
    minutes: { type: 'string', default: '5' },
    pids: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string' },
    only: { type: 'string' },
  },
});
const random = randomOf(Number(values.seed));
const schema = buildSchema(readFileSync(`${folder}/schema/schema.graphql`, 'utf8'));

/**
 * Asks, and tells the processor time that it took, as other load moves it least.
 * @param {string} query
 */
async function ask(query) {
  const pids = values.pids.split(',').filter(Boolean).map(Number);
  const used = () => pids.reduce((sum, pid) => sum + cpu.timeOf(pid), 0);
  const begun = used();
  const response = await fetch(values.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = await response.json();
  return { ms: used() - begun, answer };
}

const { answer: some } = await ask(
  '{ a: people(first: 20) { nodes { id } } b: committees(first: 20) { nodes { id } } c: policies(first: 20) { nodes { id } } d: ccTlds(first: 20) { nodes { id } } e: documents(first: 10, orderBy: { by: CITED_BY_COUNT, direction: DESC }) { nodes { id } } }',
);
if (some.errors) throw new Error(JSON.stringify(some.errors));
/** @type {{ nodes: { id: string }[] }[]} */
const lists = Object.values(some.data);
const ids = lists.flatMap(({ nodes }) => nodes.map(({ id }) => id));
const writer = new DocumentWriter(schema, random, ids);

/** @param {Selected} place @returns {Selected[]} */
const places = (place) => [
  place,
  ...place.fields.flatMap(({ below }) => (below ? places(below) : [])),
];

/** Another document, that differs in one place. @param {Selected} document */
function changed(document) {
  const copy = structuredClone(document);
  for (let tries = 0; tries < 1 + random.below(3); tries++) {
    const place = random.pick(places(copy));
    const field = random.pick(place.fields);
    const type = /** @type {import('graphql').GraphQLObjectType} */ (schema.getType(place.type));
    const known = field && type.getFields()[field.name];
    const kind = random.below(6);
    if (!field || kind === 0) writer.addField(place, 3);
    else if (kind === 1) {
      // The same again under another name, many times.
      const copies = 1 + random.below(random.pick([2, 30]));
      for (let i = 0; i < copies; i++) place.fields.push(structuredClone(field));
    } else if (kind === 2) place.fields.splice(place.fields.indexOf(field), 1);
    else if (kind === 3) {
      const argument = random.pick(known?.args ?? []);
      if (argument && argument.name !== 'after' && argument.name !== 'before')
        field.given[argument.name] = writer.argument(argument.name, argument.type);
      if (argument?.name === 'last') delete field.given.first;
      if (argument?.name === 'first') delete field.given.last;
    } else if (kind === 4) {
      // As many alternatives as a filter holds.
      const input = known?.args.find(({ name }) => name === 'filter');
      if (input) {
        const one =
          field.given.filter && random.chance(0.5)
            ? () => field.given.filter
            : () => writer.argument('filter', input.type);
        const count = 2 + random.below(30);
        field.given.filter = `{ or: [${Array.from({ length: count }, one).join(' ')}] }`;
      }
    } else if (field.below) writer.addField(field.below, 3);
  }
  return copy;
}

/** @type {{ ms: number, document: Selected, text: string }[]} */
let best = [];
const seen = new Map();
let asked = 0;
let allowed = 0;
const end = Date.now() + Number(values.minutes) * 60_000;
const skip = values.without ? new RegExp(values.without) : null;
const need = values.only ? new RegExp(values.only) : null;
while (Date.now() < end) {
  const document =
    best.length < 5 || random.chance(0.15) ? writer.root() : changed(random.pick(best).document);
  const text = textOf(document);
  if (text.length > 60_000 || (skip && skip.test(text)) || (need && !need.test(text))) continue;
  asked++;
  let { ms, answer } = await ask(text);
  if (answer.errors && !/DEADLINE|UNAVAILABLE|INTERNAL/.test(JSON.stringify(answer.errors))) {
    const what = answer.errors[0].message.replace(/"[^"]*"/g, '…').slice(0, 70);
    seen.set(what, (seen.get(what) ?? 0) + 1);
    continue;
  }
  allowed++;
  if (answer.errors) console.error('FAULT', answer.errors[0].extensions?.code, text.slice(0, 2000));
  if (best.length === 10 && ms < (best.at(-1)?.ms ?? 0)) continue;
  // The machine may have been busy with something else.
  for (let i = 0; i < 2 && ms > 20; i++) ms = Math.min(ms, (await ask(text)).ms);
  best.push({ ms, document, text });
  best.sort((a, b) => b.ms - a.ms);
  best = best.slice(0, 10);
}
console.log(`${asked} asked, ${allowed} allowed`);
for (const [what, count] of [...seen].sort(([, a], [, b]) => b - a).slice(0, 12))
  console.log(count, what);
for (const { ms, text } of best)
  console.log(
    `\n${Math.round(ms)} ms  ${text.length > 1500 ? `${text.slice(0, 1500)} … (${text.length})` : text}`,
  );
