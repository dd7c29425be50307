/** Measures our server beside others. See README.md next to this file. */
import { parseArgs } from 'node:util';
import { check } from './check.mjs';
import { measure } from './measure.mjs';
import { poolsOf } from './pools.mjs';
import { QUESTIONS } from './questions.mjs';
import { description, save, tableOf } from './report.mjs';
import { withStops } from './stops.mjs';
import { EMBEDDED, known, startAll } from './subjects.mjs';
import { MODES, variablesOf } from './variables.mjs';

/** @import { Log, Slice, Stop, Subject } from './types.js' */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    warmup: { type: 'string', default: '500' },
    compared: { type: 'string', default: '20' },
    questions: { type: 'string' },
    modes: { type: 'string' },
    only: { type: 'string' },
    beside: { type: 'string' },
    profile: { type: 'string' },
    results: { type: 'boolean', default: false },
  },
});
const numbers = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  warmup: Number(values.warmup),
};
/** @type {Log} */
const log = (line) => console.error(line);

/**
 * What is named in an option, with commas between, or all.
 * @template T @param {T[]} all @param {string | undefined} wanted @param {(item: T) => string} nameOf
 */
function chosen(all, wanted, nameOf) {
  if (wanted === undefined) return all;
  return wanted.split(',').map((name) => {
    const item = all.find((each) => nameOf(each) === name);
    if (item === undefined)
      throw new Error(`There is no "${name}"; there are: ${all.map(nameOf).join(', ')}.`);
    return item;
  });
}

/** @param {Stop[]} stops */
async function main(stops) {
  const { beside, profile } = values;
  const questions = chosen(QUESTIONS, values.questions, ({ name }) => name);
  const modes = chosen(MODES, values.modes, String);
  const measured = chosen(known(beside), values.only, ({ name }) => name).map(({ name }) => name);
  // All are compared with this one, whether it is measured or not.
  const names = [EMBEDDED, ...measured];
  const { neo4j, subjects } = await startAll(stops, { names, beside, profile, log });
  const reference = /** @type {Subject} */ (subjects.find(({ name }) => name === EMBEDDED));
  const others = subjects.filter((subject) => subject !== reference);
  const pools = await poolsOf(reference.client);

  const each = subjects.filter(({ name }) => measured.includes(name));
  /** @type {Slice[]} */
  const slices = [];
  const tables = [];
  for (const question of questions) {
    const sample = variablesOf(question.variables(pools)).sample(Number(values.compared));
    const compare = () => check(question, [reference, ...others], sample);
    log(`${question.name}: ${await compare()} answers are equal.`);
    if (numbers.rounds === 0) continue;
    const own = await measure(question, each, pools, { modes, ...numbers, log });
    const table = tableOf(question, own);
    // What has been measured is there, even if something fails later.
    console.log(table);
    slices.push(...own);
    tables.push(table);
    // Once more, now that there may be answers that were kept.
    log(`${question.name}: ${await compare()} answers are still equal.`);
  }
  if (slices.length === 0) return;
  const about = description(slices, neo4j, numbers);
  console.log(about);
  if (values.results) save([about, ...tables].join('\n'));
}

await withStops(main);
