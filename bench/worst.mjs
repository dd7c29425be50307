/**
 * Searches for the documents that a server allows and answers most slowly: random ones, and
 * changes of the slowest so far. See README.md next to this file.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSchema, isObjectType } from 'graphql';
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

let sent = 0;

/**
 * Asks, and tells the processor time that it took, as other load moves it least.
 * @param {string} query
 */
async function ask(query) {
  // The answer to what was asked before is kept, and costs nothing.
  const another = `${query} #${sent++}`;
  const pids = values.pids.split(',').filter(Boolean).map(Number);
  const used = () => pids.reduce((sum, pid) => sum + cpu.timeOf(pid), 0);
  const begun = used();
  const response = await fetch(values.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: another }),
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

/** @param {Selected} place @param {string} name */
const argumentsOf = (place, name) => {
  const type = schema.getType(place.type);
  return (isObjectType(type) && type.getFields()[name]?.args) || [];
};

/**
 * The steps of the climb: each makes a document dearer in another way, at a field of a place.
 * @type {((place: Selected, field: Selected['fields'][number]) => void)[]}
 */
const steps = [
  // A list below, or beside.
  (place, field) => writer.addList(field.below ?? place),
  (place) => writer.addList(place),
  (place, field) => writer.addField(field.below ?? place, 3),
  // The same again under other names.
  (place, field) => {
    const copies = 1 + random.below(random.pick([2, 2, 30]));
    for (let i = 0; i < copies; i++) place.fields.push(structuredClone(field));
  },
  // More on a page.
  (_place, field) => {
    if (field.given.first) field.given.first = '100';
  },
  // What is ordered by counts has to be counted.
  (place, field) => {
    const order = argumentsOf(place, field.name).find(({ name }) => name === 'orderBy');
    if (order) field.given.orderBy = writer.argument('orderBy', order.type);
  },
  // A condition, with all others as alternatives.
  (place, field) => {
    const filter = argumentsOf(place, field.name).find(({ name }) => name === 'filter');
    if (!filter) return;
    const parts = Array.from({ length: 1 + random.below(random.pick([1, 2, 8])) }, () =>
      writer.argument('filter', filter.type),
    );
    field.given.filter = parts.length === 1 ? String(parts[0]) : `{ or: [${parts.join(' ')}] }`;
  },
  // Any argument.
  (place, field) => {
    const argument = random.pick([...argumentsOf(place, field.name)]);
    if (argument && !/^(after|before|first|last)$/.test(argument.name))
      field.given[argument.name] = writer.argument(argument.name, argument.type);
  },
  // Away with what only costs the limits.
  (place, field) => void place.fields.splice(place.fields.indexOf(field), 1),
];

/** Another document, a step or some from this one. @param {Selected} document */
function changed(document) {
  const copy = structuredClone(document);
  for (let tries = 0; tries < 1 + random.below(3); tries++) {
    const place = random.pick(places(copy));
    const field = random.pick(place.fields);
    if (field) random.pick(steps)(place, field);
  }
  return copy;
}

/** Half of what is on one of the pages, where all of them together are refused. @param {Selected} document */
function smaller(document) {
  const paged = places(document).flatMap(({ fields }) =>
    fields.filter(({ given }) => Number(given.first) > 1),
  );
  const field = random.pick(paged);
  if (field) field.given.first = String(Math.ceil(Number(field.given.first) / 2));
  return field !== undefined;
}

/** @param {{ errors?: { message: string }[] }} answer */
const isTooDear = ({ errors = [] }) =>
  errors.some(({ message }) => /may (read|scan|have) \d+/.test(message));

/** @type {{ ms: number, document: Selected, text: string }[]} */
let best = [];
const seen = new Map();
let asked = 0;
let allowed = 0;
const end = Date.now() + Number(values.minutes) * 60_000;
const skip = values.without ? new RegExp(values.without) : null;
const need = values.only ? new RegExp(values.only) : null;
while (Date.now() < end) {
  const isNew = best.length < 5 || random.chance(0.05);
  // The dearer, the more often it is gone on from.
  const from = best[Math.floor(best.length * random.below(1000) * random.below(1000) * 1e-6)];
  const document = isNew || !from ? writer.root() : changed(from.document);
  let text = textOf(document);
  if (text.length > 60_000 || (skip && skip.test(text)) || (need && !need.test(text))) continue;
  asked++;
  let { ms, answer } = await ask(text);
  for (let tries = 0; tries < 8 && isTooDear(answer) && smaller(document); tries++) {
    text = textOf(document);
    ({ ms, answer } = await ask(text));
  }
  if (answer.errors && !/DEADLINE|UNAVAILABLE|INTERNAL/.test(JSON.stringify(answer.errors))) {
    const what = answer.errors[0].message.replace(/"[^"]*"/g, '…').slice(0, 70);
    seen.set(what, (seen.get(what) ?? 0) + 1);
    continue;
  }
  allowed++;
  if (answer.errors) console.error('FAULT', answer.errors[0].extensions?.code, text.slice(0, 2000));
  if (best.length === 12 && ms < (best.at(-1)?.ms ?? 0)) continue;
  // The machine may have been busy with something else.
  for (let i = 0; i < 2 && ms > 20; i++) ms = Math.min(ms, (await ask(text)).ms);
  best.push({ ms, document, text });
  best.sort((a, b) => b.ms - a.ms);
  // Many ways up, and not many copies of one.
  const alike = (/** @type {string} */ text) =>
    best.filter((one) => one.text.startsWith(text.slice(0, 40)));
  best = best.filter((one) => alike(one.text).indexOf(one) < 3).slice(0, 12);
}
console.log(`${asked} asked, ${allowed} allowed`);
for (const [what, count] of [...seen].sort(([, a], [, b]) => b - a).slice(0, 12))
  console.log(count, what);
for (const { ms, text } of best)
  console.log(
    `\n${Math.round(ms)} ms  ${text.length > 1500 ? `${text.slice(0, 1500)} … (${text.length})` : text}`,
  );
