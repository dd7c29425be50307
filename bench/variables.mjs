/**
 * Which variables a question is asked with. Each question names some values for each variable; all
 * combinations of these are numbered, and no two modes share one:
 * - `warm`: the same few again and again;
 * - `zipf`: as many as a site has pages, asked as visitors ask for them: the n-th 1/n as often as the first;
 * - `cold`: each only once.
 */

/** @import { Mode, Stream, Variables } from './types.js' */

const WARM = 60;
const PAGES = 2_000;
/** How many answers are compared that are asked for at no other time. */
const APART = 20;

/** @type {Mode[]} */
export const MODES = ['cold', 'warm', 'zipf'];

/**
 * All combinations of the values. The first variable changes with each number, and the others, in no
 * particular order, when the values of the first have been used up.
 * @param {Record<string, unknown[]>} values
 */
export function combinations(values) {
  const [fastest, ...others] = Object.entries(values);
  if (!fastest || Object.values(values).some(({ length }) => length === 0))
    throw new Error('There is nothing to ask for.');
  const rest = others.reduce((product, [, { length }]) => product * length, 1);
  const step = stepThrough(rest);
  /** @param {number} number @returns {Variables} */
  const at = (number) => {
    const [name, own] = fastest;
    /** @type {Variables} */
    const chosen = { [name]: own[number % own.length] };
    let left = (Math.floor(number / own.length) * step) % rest;
    for (const [each, of] of others) {
      chosen[each] = of[left % of.length];
      left = Math.floor(left / of.length);
    }
    return chosen;
  };
  return { size: rest * fastest[1].length, at };
}

/** A step that meets all numbers below the size before it meets one again. @param {number} size */
function stepThrough(size) {
  let step = Math.floor(size * 0.618) || 1;
  while (divisor(size, step) !== 1) step++;
  return step;
}

/** The greatest that two numbers have in common. @param {number} a @param {number} b @returns {number} */
const divisor = (a, b) => (b === 0 ? a : divisor(b, a % b));

/** @param {Record<string, unknown[]>} values */
export function variablesOf(values) {
  const { size, at } = combinations(values);
  const most = size - APART - WARM - PAGES;
  if (most < PAGES) throw new Error(`There are only ${size} different variables.`);
  /** Each server goes through the same variables in the same order. @type {Record<Mode, () => Stream>} */
  const streams = {
    cold: () => {
      let next = 0;
      return () => {
        if (next >= most) throw new Error(`All ${most} different variables have been asked for.`);
        return at(WARM + PAGES + next++);
      };
    },
    warm: () => {
      let next = 0;
      return () => at(next++ % WARM);
    },
    zipf: () => {
      const rank = zipf(PAGES);
      return () => at(WARM + rank());
    },
  };
  /** Some of each mode, but of `cold` only what is never asked for later. @param {number} count */
  const sample = (count) =>
    Array.from({ length: count }, (_, index) => [
      at(index % WARM),
      at(WARM + ((index * 97) % PAGES)),
      at(size - 1 - (index % APART)),
    ]).flat();
  return { streams, sample };
}

/** Numbers below the size, the n-th drawn 1/n as often as the first; always the same ones. @param {number} size */
function zipf(size) {
  const sums = new Float64Array(size);
  for (let rank = 0, sum = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 1);
  const random = randomNumbers();
  return () => {
    const wanted = random() * Number(sums[size - 1]);
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(sums[middle]) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Mulberry32: even numbers from 0 to 1, the same ones in each run. */
function randomNumbers(seed = 20_261_127) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same list in an order that says nothing. @template T @param {T[]} list @returns {T[]} */
export function shuffled(list) {
  const random = randomNumbers();
  return list
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
