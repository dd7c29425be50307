import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Context } from '../../src/server/graphql/context';
import { createSchema } from '../../src/server/graphql/schema';
import type { Parameters, Reader, Row } from '../../src/store/port';
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

/** Answers a document as the server does, but without HTTP, and tells what was sent to the store. */
export async function ask(
  reader: Reader,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const counting = new CountingReader(reader);
  const contextValue = new Context(counting);
  const { data, errors } = await graphql({
    schema: theSchema(),
    source,
    variableValues,
    contextValue,
  });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as Answer['data'],
    errors,
    statements: counting.sent,
  };
}
