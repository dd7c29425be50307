/** Tables of settings, statements, arguments and limits, and the refusals of the checker. */
import { join } from 'node:path';
import { getNamedType } from 'graphql';
import { SETTINGS } from '#built/config/settings.js';
import { STEPS } from '#built/memory/budget.js';
import { MOST_STEPS } from '#built/memory/measures/bipartite.js';
import { MOST_COMPARED } from '#built/memory/measures/co-membership.js';
import { LONGEST_TEXT, MOST_WORDS } from '#built/memory/search/words.js';
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

const LIMITS = {
  ...most,
  LARGEST_PAGE: `${LARGEST_PAGE} (${DEFAULT_PAGE} by default)`,
  LARGEST_BODY,
  LONGEST_TEXT,
  MOST_COMPARED,
  MOST_STEPS,
  MOST_WORDS,
  STEPS,
};

/** @type {Readonly<Record<keyof typeof most.BEYOND, string>>} */
const LIMITED = {
  LARGEST_PAGE: 'records on a page',
  MOST_RELATIONS: 'relations that a query reads, including counts',
  MOST_RELATIONS_DEEP: 'relations one in another',
  MOST_RECORDS: 'records that a query may read: its page sizes, multiplied',
  MOST_SCANNED: 'records that an engine may scan to filter, order and count the lists of a query',
  MOST_VALUES: 'values in an answer: what is selected of each record, multiplied',
  MOST_BYTES: 'bytes in an answer',
  REQUEST_TIME: 'milliseconds that a request may take',
  MOST_WORK: 'units of work of all questions of a query',
  MOST_TOKENS: 'tokens in a document: names, signs and values',
  MOST_FIELDS: 'fields in a document, those of fragments wherever they are spread',
  MOST_DEPTH: 'fields one in another',
  MOST_ROOT_FIELDS: 'fields at the root',
  MOST_ALIASES: 'aliases',
  MOST_DIRECTIVES: 'directives',
  MOST_INTROSPECTED: 'values of the schema in an introspection',
  MOST_ERRORS: 'validation errors reported for a document',
  MOST_FILTER_RELATIONS: 'relations that a filter crosses',
  MOST_FILTER_PARTS: 'conditions in a filter',
  MOST_FILTER_NESTING: '`and`, `or` and `not` one in another in a filter',
  MOST_FILTER_VALUES: 'values in a list of a filter',
  MOST_ORDER_KEYS: 'keys in `orderBy`',
  QUESTION_ROWS: 'records in a list that is not paged, such as `career`',
  STEPS: 'relationships that one traversal inspects',
  MOST_COMPARED: 'pairs of memberships that `coMembership` and `communities` compare',
  MOST_STEPS: 'steps of `centrality` by betweenness',
  LONGEST_TEXT: 'characters that a search looks for',
  MOST_WORDS: 'words that a search looks for',
  LARGEST_BODY: 'bytes in the body of a request',
  PAGES_AT_ONCE: 'pages that are made at once',
  PAGES_WAITING: 'pages that wait to be made',
  EXPORT_TIME: 'milliseconds in which a file is made',
  EXPORTS_WAITING: 'files that wait to be made',
  EXPORT_BYTES: 'bytes of files that clients have not read yet',
  EXPORT_READ_TIME: 'milliseconds in which a client reads nothing of its file',
};

/** What one request may ask for, and what happens beyond. */
export function limits() {
  const names = /** @type {(keyof typeof most.BEYOND)[]} */ (Object.keys(most.BEYOND));
  const rows = names.map((name) => {
    const beyond = most.BEYOND[name];
    const told = typeof beyond === 'string' ? code(beyond) : beyond.instead;
    return [LIMITED[name], LIMITS[name].toLocaleString('en'), told];
  });
  return table(['what', 'most', 'beyond it'], rows);
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
