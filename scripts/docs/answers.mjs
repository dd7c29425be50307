/** Blocks that show what the server answers. */
import { format } from 'prettier';
import { exportFile } from '#built/export/export.js';
import { readRequest } from '#built/export/request.js';
import { publishedOperations } from '#built/server/http/operations.js';
import { anchor, code, fence, table } from './markdown.mjs';
import { answer, snapshot, text } from './product.mjs';

/** All published operations, each with the place of its answer in the same document. */
export function operations() {
  const rows = publishedOperations().map(({ name, title }) => [
    `[${title}](#${anchor(title)})`,
    code(name),
  ]);
  return table(['question', 'operation'], rows);
}

/**
 * A published operation and its answer, from `cctld` or `cctld, lists cut to 2`.
 * @param {string} [argument]
 */
export async function operation(argument = '') {
  const [, file, most] = /^([\w-]+)(?:, lists cut to (\d+))?$/.exec(argument) ?? [];
  if (!file) throw new Error(`"${argument}" must be like: cctld, lists cut to 2`);
  const source = text(`schema/operations/${file}.graphql`);
  const found = publishedOperations().find(({ query }) => query === source);
  if (!found) throw new Error(`schema/operations/${file}.graphql is not a published operation`);
  const { title, description } = found;
  const query = source.replace(/^(#.*\n)+/, '');
  const shown = [`### ${title}`, description, fence('graphql', query), await json(source, most)];
  return shown.filter(Boolean).join('\n\n');
}

/**
 * The query or the command that stands in the block, and the answer: `example: lists cut to 2`.
 * @param {string | undefined} argument @param {string} block
 */
export async function example(argument, block) {
  const [asked, language, source = ''] = /^```(graphql|sh)\n([^]*?)^```$/m.exec(block) ?? [];
  if (!asked) throw new Error('An example needs a query or a command of curl between ``` and ```.');
  const most = /^lists cut to (\d+)$/.exec(argument ?? '')?.[1];
  if (language === 'sh') return `${asked}\n\n${await json(queryOf(source), most)}`;
  // Prettier would give each field of a short query a line of its own.
  return `<!-- prettier-ignore -->\n${asked}\n\n${await json(source, most)}`;
}

/** The query in the body that a command of curl sends. @param {string} command @returns {string} */
function queryOf(command) {
  const body = /-d '([^]+)'/.exec(command)?.[1];
  if (!body) throw new Error(`${command} must have its query between -d ' and '.`);
  return JSON.parse(body).query;
}

/** @param {string} query @param {string} [most] */
async function json(query, most) {
  const data = await answer(query);
  const shown = JSON.stringify(most ? cut(data, Number(most)) : data);
  return fence('json', await format(shown, { parser: 'json', printWidth: 100 }));
}

/**
 * Lists with their first items, and the number of the others.
 * @param {unknown} value @param {number} most @returns {unknown}
 */
function cut(value, most) {
  if (Array.isArray(value)) {
    const shown = value.slice(0, most).map((item) => cut(item, most));
    return value.length > most ? [...shown, `… ${value.length - most} more`] : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, most)]));
}

/** A picture as the export draws it, from options as they stand in an address. @param {string} [argument] */
export async function drawing(argument) {
  const options = Object.fromEntries(new URLSearchParams(argument));
  const request = readRequest({ ...options, format: 'mermaid' });
  const { body } = await exportFile(request, await snapshot(), 'http://localhost:4000');
  // Its comments say of which data it is, which the documentation says elsewhere.
  return fence(
    'mermaid',
    String(body)
      .replace(/^ *%%.*\n/gm, '')
      .trimEnd(),
  );
}

/** How much the graph holds. */
export async function size() {
  const data = /** @type {{ dataset: { counts: { noun: string, count: number }[] } }} */ (
    await answer('{ dataset { counts { noun count } } }')
  );
  const { counts } = data.dataset;
  const records = counts.reduce((sum, { count }) => sum + count, 0);
  const documents = counts.find(({ noun }) => noun === 'Document')?.count ?? 0;
  const about = (/** @type {number} */ number) =>
    (Math.round(number / 100) * 100).toLocaleString('en');
  return `It holds about ${about(records)} records, taken from about ${about(documents)} public documents.`;
}
