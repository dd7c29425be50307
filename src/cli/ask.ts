import { Refusal } from '../kernel/errors';
import type { Data } from '../pages/question/data';
import { tableCsv, tablesOf, type ShownTable } from '../pages/question/data-tables';
import { formFields, type FormField } from '../pages/question/form-fields';
import { variablesOf } from '../pages/question/form-values';
import { createSchema } from '../server/graphql/schema';
import { publishedOperations, type PublishedOperation } from '../server/http/operations';
import { askHere, askServer } from './asked-of';
import { endQuietly } from './end-quietly';
import { helpOf, readFlags } from './flags';
import { ABOUT } from './help';
import { openInProcess } from './in-process';
import { textOfAnswer } from './table';

const USAGE =
  'ccnso-graph ask QUESTION [--VARIABLE VALUE …] [--json | --csv] [--server URL]; ask QUESTION --help tells its variables';
const SEARCH_USAGE =
  'ccnso-graph search WORDS [--types TYPE …] [--first NUMBER] [--json | --csv] [--server URL]';

/** Prints the answer to a published question, as a table, as JSON or as CSV. */
export async function ask([name, ...flags]: readonly string[]): Promise<void> {
  const operations = publishedOperations();
  if (name === undefined || name.startsWith('-')) {
    readFlags(name === undefined ? [] : [name, ...flags], {}, `${USAGE}\n${listOf(operations)}`);
    throw new Refusal('BAD_REQUEST', `Which question? Usage: ${USAGE}\n${listOf(operations)}`);
  }
  const operation = operations.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!operation)
    throw new Refusal('BAD_REQUEST', `There is no question ${name}.\n${listOf(operations)}`);
  await answer(operation, flags, `ccnso-graph ask ${operation.name} [--VARIABLE VALUE …]`);
}

/** Prints what a search finds. */
export async function searchFor(words: readonly string[]): Promise<void> {
  const first = words.findIndex((word) => word.startsWith('-'));
  const end = first < 0 ? words.length : first;
  const flags = words.slice(end);
  if (flags.includes('--help')) throw helpOf(SEARCH_USAGE, ABOUT.search);
  if (end === 0) throw new Refusal('BAD_REQUEST', `Search for what? Usage: ${SEARCH_USAGE}`);
  const operation = publishedOperations().find(({ name }) => name === 'Search');
  if (!operation) throw new Error('There is no operation Search.');
  await answer(operation, ['--text', words.slice(0, end).join(' '), ...flags], SEARCH_USAGE);
}

async function answer(
  operation: PublishedOperation,
  flags: readonly string[],
  usage: string,
): Promise<void> {
  const fields = formFields(createSchema(), operation.query);
  const { json, csv, server, ...entered } = readFlags(
    flags,
    { ...optionsOf(fields), json: BOOLEAN, csv: BOOLEAN, server: { type: 'string' } },
    `${usage} [--json | --csv] [--server URL]\n${operation.title}\n${fields.map(lineOf).join('\n')}`,
  ) as Record<string, string | string[] | boolean | undefined>;
  const { variables, faults } = variablesOf(fields, entered as Record<string, string>);
  if (faults.length > 0)
    throw new Refusal(
      'BAD_REQUEST',
      faults.map(({ field, message }) => (field ? `--${field}: ${message}` : message)).join('\n'),
    );
  const { data, errors } = await answerOf(operation.name, variables, server as string | undefined);
  if (errors) throw new Refusal('BAD_REQUEST', errors.map(({ message }) => message).join('\n'));
  endQuietly(process.stdout);
  const text = json
    ? `${JSON.stringify(data, null, 2)}\n`
    : csv
      ? tableCsv(largest(data as Data))
      : `${operation.title}\n\n${textOfAnswer(data)}\n`;
  await new Promise((resolve) => process.stdout.write(text, resolve));
}

/** An answer can have several tables, and a file of CSV is one. */
function largest(data: Data): ShownTable {
  const [first, ...others] = tablesOf(data) as [ShownTable, ...ShownTable[]];
  return others.reduce((best, each) => (each.rows.length > best.rows.length ? each : best), first);
}

const BOOLEAN = { type: 'boolean' } as const;

async function answerOf(name: string, variables: Record<string, unknown>, server?: string) {
  if (server !== undefined) return askServer(server, name, variables);
  const opened = await openInProcess();
  try {
    return await askHere(opened, name, variables);
  } finally {
    await opened.close();
  }
}

/** Each variable as an option; of an input with fields each field, such as --year.from. */
function optionsOf(fields: readonly FormField[]) {
  return Object.fromEntries(
    fields.map(({ name, kind }) => [
      name,
      { type: 'string' as const, multiple: kind === 'choices' },
    ]),
  );
}

function lineOf({ name, kind, choices, standard }: FormField): string {
  const value = choices.length > 0 ? choices.slice(0, 12).join('|') : kind;
  return `  --${name} ${value}${standard.length > 0 ? ` (${[standard].flat().join(', ')})` : ''}`;
}

const listOf = (operations: readonly PublishedOperation[]) =>
  operations.map(({ name, title }) => `  ${name.padEnd(24)} ${title}`).join('\n');
