/** What the graph knows now, beside what it knew at the release before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COVERAGE } from '#built/memory/coverage/coverage.js';
import { ROOT } from '../child.mjs';
import { fence, table } from './markdown.mjs';
import { snapshot } from './product.mjs';

/** @import { GraphCoverage, NounCovered, YearCovered } from '#built/memory/coverage/coverage.js' */

/** What `npm run coverage -- --json` printed for the release before. */
const BEFORE_FILE = join(ROOT, 'scripts', 'docs', 'previous-release.json');

/** @type {GraphCoverage & { version: string }} */
const before = JSON.parse(readFileSync(BEFORE_FILE, 'utf8'));

/** @type {Record<string, (now: GraphCoverage) => string>} */
const PARTS = { council: councilPicture, years: yearTable, types: typeTable, totals: totalTable };

/** One part of the report: `coverage: years`. @param {string} [part] */
export async function coverage(part = '') {
  const write = PARTS[part];
  if (!write) throw new Error(`"${part}" must be one of ${Object.keys(PARTS).join(', ')}.`);
  return write(await (await snapshot()).get(COVERAGE));
}

/** A sign for each seat of the Council. @param {GraphCoverage} now */
function councilPicture({ years }) {
  const rows = years.map(({ year, seats: { certain, expected, possible, open } }) => {
    const signs = ['█', '▓', '░', '·'];
    const bar = [certain, expected, possible, open - possible].map((seats, index) =>
      (signs[index] ?? '').repeat(seats),
    );
    return `${year}  ${bar.join('')}`;
  });
  return fence('text', rows.join('\n'));
}

/** @param {GraphCoverage} now */
function yearTable({ years }) {
  const old = new Map(before.years.map((each) => [each.year, each]));
  /** @type {[string, (each: YearCovered) => number | null][]} */
  const columns = [
    ['certain', ({ seats }) => seats.certain],
    ['expected', ({ seats }) => seats.expected],
    ['open', ({ seats }) => seats.open],
    ['of these possible', ({ seats }) => seats.possible],
    ['members counted', ({ membersCounted }) => membersCounted],
    ['recorded', ({ membersRecorded }) => membersRecorded],
    ['of these certain', ({ membersCertain }) => membersCertain],
    ['decisions', ({ decisions }) => decisions],
    ['with topic', ({ decisionsWithTopic }) => decisionsWithTopic],
  ];
  return table(
    ['year', ...columns.map(([name]) => name)],
    years.map((each) => [
      String(each.year),
      ...columns.map(([, of]) => change(old.get(each.year), each, of)),
    ]),
  );
}

/** @param {GraphCoverage} now */
function typeTable({ types }) {
  const old = new Map(before.types.map((each) => [each.noun, each]));
  /** @type {[string, (each: NounCovered) => number | null][]} */
  const columns = [
    ['records', ({ records }) => records],
    ['one source', ({ oneSource }) => oneSource],
    ['with a day', ({ withDay }) => withDay],
    ['with a topic', ({ withTopic }) => withTopic],
    ['inferred', ({ inferred }) => inferred],
    ['disputed', ({ disputed }) => disputed],
  ];
  return table(
    ['type', ...columns.map(([name]) => name)],
    types.map((each) => [
      each.noun,
      ...columns.map(([, of]) => change(old.get(each.noun), each, of)),
    ]),
  );
}

/** @param {GraphCoverage} now */
function totalTable(now) {
  const [old = [], current = []] = [before, now].map(totals);
  const rows = current.map(({ what, some, all }, row) => {
    const was = old[row];
    return [what, was ? `${was.some} of ${was.all}` : '', `${some} of ${all}`];
  });
  return table(['what', before.version, 'now'], rows);
}

/** @param {GraphCoverage} coverage */
function totals({ years, types }) {
  const seats = years.reduce((sum, { seats: of }) => sum + of.certain + of.expected + of.open, 0);
  const certain = years.reduce((sum, { seats: of }) => sum + of.certain, 0);
  const expected = years.reduce((sum, { seats: of }) => sum + of.expected, 0);
  const ofType = (
    /** @type {string} */ noun,
    /** @type {(each: NounCovered) => number | null} */ some,
  ) => {
    const found = types.find((each) => each.noun === noun);
    return { some: found ? some(found) : 0, all: found?.records ?? 0 };
  };
  return [
    {
      what: 'seats of the Council that are certain, all years added up',
      some: certain,
      all: seats,
    },
    { what: 'seats that are certain or expected', some: certain + expected, all: seats },
    { what: 'memberships with a day', ...ofType('Membership', ({ withDay }) => withDay) },
    { what: 'affiliations with a day', ...ofType('Affiliation', ({ withDay }) => withDay) },
    { what: 'decisions with a topic', ...ofType('Decision', ({ withTopic }) => withTopic) },
  ];
}

/**
 * A number, behind that of the release before where it was another one.
 * @template T @param {T | undefined} old @param {T} now @param {(each: T) => number | null} of
 */
function change(old, now, of) {
  const [was, is] = [old === undefined ? null : of(old), of(now)];
  if (is === null) return '–';
  return was === is || was === null ? String(is) : `${was} → ${is}`;
}
