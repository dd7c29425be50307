import {
  execute,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { Snapshot } from '../../src/memory/snapshot';
import { dataFromPlans } from '../../src/server/graphql/answer-from-plans';
import { Context } from '../../src/server/graphql/context';
import { createSchema } from '../../src/server/graphql/schema';
import type { Parameters, Reader, Row, Store } from '../../src/store/port';
import type { Statement } from '../../src/store/statement';

let schema: GraphQLSchema | undefined;
export const theSchema = (): GraphQLSchema => (schema ??= createSchema());

/** A store that counts what is sent to it. */
export class CountingReader implements Reader {
  readonly sent: { statement: Statement; parameters: Parameters; rows: number }[] = [];

  constructor(private readonly reader: Reader) {}

  async read(statement: Statement, parameters: Parameters = {}): Promise<Row[]> {
    const rows = await this.reader.read(statement, parameters);
    this.sent.push({ statement, parameters, rows: rows.length });
    return rows;
  }
}

export interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: ExecutionResult['errors'];
  readonly statements: CountingReader['sent'];
}

const snapshots = new WeakMap<Reader, Snapshot>();

/** What is computed from the whole graph of a store that no test changes: once, and as patiently as a server does. */
export function snapshotOf(reader: Reader): Snapshot {
  const snapshot = snapshots.get(reader) ?? new Snapshot(patientOf(reader));
  snapshots.set(reader, snapshot);
  return snapshot;
}

/**
 * Asks as `ask` does, but keeps what was computed from the whole graph for the next
 * question. For stores that no test changes.
 */
export function askAgain(
  reader: Reader,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  return ask(reader, source, variables, snapshotOf(reader));
}

/** Where a whole graph is read, a busy Neo4j can take longer than one question has. */
function patientOf(reader: Reader | Store): Reader {
  return 'patient' in reader ? reader.patient : reader;
}

interface Checked {
  readonly document: DocumentNode;
  readonly faults: readonly GraphQLError[];
}
const documents = new Map<string, Checked>();

/** A document and what is wrong with it; kept, because many tests ask it again with other variables. */
function documentOf(source: string): Checked {
  let known = documents.get(source);
  if (!known) {
    const document = parse(source);
    known = { document, faults: validate(theSchema(), document) };
    documents.set(source, known);
  }
  return known;
}

/** Answers a document as the server does, but without HTTP, and tells what was sent to the store. */
export async function ask(
  reader: Reader,
  source: string,
  variableValues: Record<string, unknown> = {},
  snapshot?: Snapshot,
): Promise<Answer> {
  const counting = new CountingReader(reader);
  const contextValue = new Context(counting, snapshot);
  const { document, faults } = documentOf(source);
  const { data, errors } =
    faults.length > 0
      ? { data: null, errors: faults }
      : await execute({ schema: theSchema(), document, variableValues, contextValue });
  const text = JSON.stringify(data ?? null);
  await expectTheSame(document, contextValue, text);
  return {
    data: JSON.parse(text) as Answer['data'],
    errors,
    statements: counting.sent,
  };
}

/** What the server shows of plans without the executor is, to the letter, what the executor shows of them. */
async function expectTheSame(
  document: DocumentNode,
  context: Context,
  executed: string,
): Promise<void> {
  const operation = getOperationAST(document);
  if (!operation) return;
  const data = await dataFromPlans({ schema: theSchema(), document, operation }, context);
  if (data && JSON.stringify(data) !== executed)
    throw new Error(`Shown from plans:\n${JSON.stringify(data)}\nExecuted:\n${executed}`);
}
