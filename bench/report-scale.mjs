/** The tables of scale.mjs. */
import { table } from './table.mjs';

/** @import { Grown } from './types.js' */

/** @param {number} value */
const ms = (value) => value.toFixed(value < 10 ? 1 : 0);

/** `cut` counts the answers that say that something was left out. @param {Grown[]} grown */
export const grownTable = (grown) =>
  table([
    ['question', 'p50 ms', 'p95', 'worst', 'cut', 'refused', 'others meanwhile: p95', 'worst'],
    ...grown.map(({ name, p50, p95, worst, cut, refused, meanwhile }) => [
      name,
      ms(p50),
      ms(p95),
      ms(worst),
      `${cut}`,
      `${refused}`,
      ms(meanwhile.p95),
      ms(meanwhile.worst),
    ]),
  ]);

/** @param {Map<number, Grown[]>} all By the size of the data. */
export function growth(all) {
  const [first = []] = all.values();
  const lines = first.map(({ name, p95 }) => {
    const each = [...all.values()].map(
      (grown) => grown.find((one) => one.name === name)?.p95 ?? NaN,
    );
    return [name, ...each.map(ms), (Number(each.at(-1)) / p95).toFixed(1)];
  });
  return table([
    ['question', ...[...all.keys()].map((times) => `${times} times`), 'growth'],
    ...lines,
  ]);
}
