/** Tables of settings, statements, arguments and limits, and the refusals of the checker. */
import { join } from 'node:path';
import { getNamedType } from 'graphql';
import { SETTINGS } from '#built/config/settings.js';
import { STEPS } from '#built/memory/budget.js';
import { UNKNOWNS } from '#built/model/unknowns.js';
import * as most from '#built/plan/limits.js';
import { DEFAULT_PAGE, LARGEST_PAGE } from '#built/plan/window.js';
import { readText } from '#built/seeding/read.js';
import { graphOfRecords } from '#built/seeding/seeds.js';
import { LARGEST_BODY } from '#built/server/http/error.js';
import { loadStatements } from '#built/store/statement.js';
import { ROOT, sentence } from '../child.mjs';
import { code, fence, table } from './markdown.mjs';
import { schema, seeds, text } from './product.mjs';

export function settings() {
  const rows = Object.entries(SETTINGS);
  return table(
    ['setting', 'meaning'],
    rows.map(([name, about]) => [code(name), about]),
  );
}

export function statements() {
  const rows = [...loadStatements(join(ROOT, 'cypher')).values()];
  return table(
    ['statement', 'mode', 'what it does'],
    rows.map(({ name, mode, about }) => [code(name), mode, about]),
  );
}

/** @param {string} type */
function fieldsOf(type) {
  const found = /** @type {import('graphql').GraphQLObjectType | undefined} */ (
    schema().getType(type)
  );
  if (!found) throw new Error(`The schema has no type ${type}.`);
  return found.getFields();
}

/** The arguments that every list has; docs/api.md describes them. */
const PAGE = ['first', 'last', 'after', 'before'];

/**
 * The arguments of a field of the schema, from `lineage` or `Committee.leadership`. One that has no
 * description of its own has that of its type.
 * @param {string} [argument]
 */
export function args(argument = '') {
  const [field = '', type = 'Query'] = argument.split('.').reverse();
  const found = fieldsOf(type)[field];
  if (!found) throw new Error(`The schema has no field ${argument}.`);
  const own = found.args.filter(({ name, description }) => description || !PAGE.includes(name));
  const rows = own.map(({ name, type: of, defaultValue, description }) => [
    code(name),
    code(String(of)),
    defaultValue === undefined ? '' : code(JSON.stringify(defaultValue).replaceAll('"', '')),
    description ?? getNamedType(of).description ?? '',
  ]);
  return table(['argument', 'type', 'default', 'meaning'], rows);
}

/** The fields of a type of the schema with their descriptions, from `Analytics`. @param {string} [type] */
export function fields(type = '') {
  const rows = Object.values(fieldsOf(type)).map(({ name, description }) => [
    code(name),
    description ?? '',
  ]);
  return table(['field', 'what it measures'], rows);
}

/** What the graph does not know, as lists of records. */
export function unknowns() {
  const rows = UNKNOWNS.map(({ name, about }) => [code(name), about]);
  return table(['list', 'records'], rows);
}

/** What one request may ask for. */
export function limits() {
  /** @type {[string, string | number][]} */
  const rows = [
    ['records on a page', `${LARGEST_PAGE} (${DEFAULT_PAGE} by default)`],
    ['relations that a query reads, including counts', most.MOST_RELATIONS],
    ['records that a query may read: its page sizes, multiplied', most.MOST_RECORDS],
    [
      'records that an engine may scan to filter, order and count the lists of a query',
      most.MOST_SCANNED,
    ],
    ['values in an answer: what is selected of each record, multiplied', most.MOST_VALUES],
    ['bytes in an answer', most.MOST_BYTES],
    ['milliseconds that a request may take', most.REQUEST_TIME],
    ['units of work of all questions of a query', most.MOST_WORK],
    ['tokens in a document: names, signs and values', most.MOST_TOKENS],
    ['fields in a document, those of fragments wherever they are spread', most.MOST_FIELDS],
    ['fields one in another', most.MOST_DEPTH],
    ['fields at the root', most.MOST_ROOT_FIELDS],
    ['aliases', most.MOST_ALIASES],
    ['directives', most.MOST_DIRECTIVES],
    ['values of the schema in an introspection', most.MOST_INTROSPECTED],
    ['validation errors reported for a document', most.MOST_ERRORS],
    ['relations that a filter crosses', most.MOST_FILTER_RELATIONS],
    ['conditions in a filter', most.MOST_FILTER_PARTS],
    ['`and`, `or` and `not` one in another in a filter', most.MOST_FILTER_NESTING],
    ['values in a list of a filter', most.MOST_FILTER_VALUES],
    ['keys in `orderBy`', most.MOST_ORDER_KEYS],
    ['records in a list that is not paged, such as `career`', most.QUESTION_ROWS],
    ['objects selected within `analytics` and the like', most.MOST_QUESTION_FIELDS],
    ['relationships that one traversal inspects', STEPS],
    ['bytes in the body of a request', LARGEST_BODY],
    ['milliseconds in which a file is made', most.EXPORT_TIME],
    ['files that wait to be made', most.EXPORTS_WAITING],
    ['bytes of files that clients have not read yet', most.EXPORT_BYTES],
    ['milliseconds in which a client reads nothing of its file', most.EXPORT_READ_TIME],
  ];
  return table(
    ['what', 'most'],
    rows.map(([what, most]) => [what, most.toLocaleString('en')]),
  );
}

/**
 * A seed file with mistakes, and what the checker says of it beside the files that are sound.
 * @param {string} [path]
 */
export async function refused(path = '') {
  const source = text(path);
  const bad = readText(path, Buffer.from(source));
  const { records } = await seeds();
  const words = problemsOf([...records, ...bad.records], bad.problems);
  return `${fence('yaml', source)}\n\n${fence('text', words)}`;
}

/** @param {Parameters<typeof graphOfRecords>} of */
function problemsOf(...of) {
  try {
    graphOfRecords(...of);
  } catch (fault) {
    return sentence(fault);
  }
  throw new Error('Nothing in it is refused.');
}
