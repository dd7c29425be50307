/** Tables of settings, statements, arguments and limits, and the refusals of the checker. */
import { join } from 'node:path';
import { ROOT } from '../child.mjs';
import { code, fence, table } from './markdown.mjs';
import { built, schema, seeds, text } from './product.mjs';

export function settings() {
  const rows = Object.entries(built('config/config').SETTINGS);
  return table(
    ['setting', 'meaning'],
    rows.map(([name, about]) => [code(name), about]),
  );
}

export function statements() {
  const rows = [...built('store/statement').loadStatements(join(ROOT, 'cypher')).values()];
  return table(
    ['statement', 'mode', 'what it does'],
    rows.map(({ name, mode, about }) => [code(name), mode, about]),
  );
}

/** The arguments of a field of the schema, from `lineage` or `Committee.leadership`. */
export function args(argument) {
  const [field, type = 'Query'] = argument.split('.').reverse();
  const found = schema().getType(type)?.getFields()[field];
  if (!found) throw new Error(`The schema has no field ${argument}.`);
  const rows = found.args.map(({ name, type: of, defaultValue, description }) => [
    code(name),
    code(String(of)),
    defaultValue === undefined ? '' : code(JSON.stringify(defaultValue).replaceAll('"', '')),
    description,
  ]);
  return table(['argument', 'type', 'default', 'meaning'], rows);
}

/** The fields of a type of the schema with their descriptions, from `Analytics`. */
export function fields(type) {
  const rows = Object.values(schema().getType(type).getFields()).map(({ name, description }) => [
    code(name),
    description,
  ]);
  return table(['field', 'what it measures'], rows);
}

/** What the graph does not know, as lists of records. */
export function unknowns() {
  const rows = built('model/unknowns').UNKNOWNS.map(({ name, about }) => [code(name), about]);
  return table(['list', 'records'], rows);
}

/** What one request may ask for. */
export function limits() {
  const { DEFAULT_PAGE, LARGEST_PAGE } = built('plan/window');
  const { MOST_BLOCKS, MOST_ROWS, QUESTION_ROWS } = built('plan/limits');
  const { MOST_FILTER_PARTS, MOST_FILTER_RELATIONS, MOST_FILTER_VALUES } = built('plan/filter');
  const { MOST_ORDER_KEYS } = built('plan/order');
  const { STEPS } = built('memory/budget');
  const { LARGEST_BODY } = built('server/http/error');
  const rows = [
    ['records on a page', `${LARGEST_PAGE} (${DEFAULT_PAGE} by default)`],
    ['relations that a query reads, including counts', MOST_BLOCKS],
    ['records that a query may read: its page sizes, multiplied', MOST_ROWS],
    ['relations that a filter crosses', MOST_FILTER_RELATIONS],
    ['conditions in a filter', MOST_FILTER_PARTS],
    ['values in a list of a filter', MOST_FILTER_VALUES],
    ['keys in `orderBy`', MOST_ORDER_KEYS],
    ['records in a list that is not paged, such as `career`', QUESTION_ROWS],
    ['relationships that one traversal inspects', STEPS],
    ['bytes in the body of a request', LARGEST_BODY],
  ];
  return table(
    ['what', 'most'],
    rows.map(([what, most]) => [what, most.toLocaleString('en')]),
  );
}

/** A seed file with mistakes, and what the checker says of it beside the files that are sound. */
export async function refused(path) {
  const source = text(path);
  const bad = built('seeding/read').readText(path, Buffer.from(source));
  const { records } = await seeds();
  const words = problemsOf([...records, ...bad.records], bad.problems);
  return `${fence('yaml', source)}\n\n${fence('text', words)}`;
}

function problemsOf(records, problems) {
  try {
    built('seeding/seeds').graphOfRecords(records, problems);
  } catch (fault) {
    return fault.message;
  }
  throw new Error('Nothing in it is refused.');
}
