import { GraphQLError, parse, parseValue, validate, type GraphQLFormattedError } from 'graphql';
import { formatError, refusedError } from '../../src/server/graphql/format-error';
import { Context } from '../../src/server/graphql/context';
import { ERRORS, Refusal, type ErrorCode } from '../../src/kernel/errors';
import { theSchema } from '../support/ask';
import { datasetOf } from '../../src/store/dataset';
import { embeddedStore } from '../support/engine';

interface Logged {
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

/** What a client sees of an error, and what the log holds of it. */
function masked(error: unknown, code = 'INTERNAL_SERVER_ERROR') {
  const log: Logged[] = [];
  const formatted: GraphQLFormattedError = {
    message: error instanceof Error ? error.message : String(error),
    path: ['people'],
    extensions: { code, stacktrace: ['secret'] },
  };
  const format = formatError((fields, message) => log.push({ fields, message }), theSchema());
  const shown = format(formatted, error);
  return { shown, log };
}

/** An error as the library passes it on when a resolver has thrown `thrown`. */
const thrownByResolver = (thrown: Error) =>
  new GraphQLError(thrown.message, { path: ['people'], originalError: thrown });

describe('what a client sees of an error', () => {
  it('is nothing but an id under which the log has the rest', () => {
    const error = new Error('secret');
    const { shown, log } = masked(thrownByResolver(error));
    expect(shown).toEqual({
      message: 'Internal server error',
      path: ['people'],
      extensions: { code: 'INTERNAL', errorId: expect.any(String) as string },
    });
    expect(log).toEqual([
      {
        fields: { err: error, errorId: shown.extensions?.['errorId'] },
        message: 'A request failed.',
      },
    ]);
  });

  it('is a refusal with its details, and the log has its cause', () => {
    const cause = new Error('secret');
    const refusal = new Refusal('BAD_REQUEST', 'Too many.', { details: { most: 5 }, cause });
    const { shown, log } = masked(thrownByResolver(refusal));
    expect(shown).toEqual({
      message: 'Too many.',
      path: ['people'],
      extensions: { code: 'BAD_REQUEST', most: 5 },
    });
    expect(log).toEqual([
      { fields: { cause: 'secret', code: 'BAD_REQUEST' }, message: 'Too many.' },
    ]);
    expect(masked(thrownByResolver(new Refusal('BAD_REQUEST', 'Too many.'))).log).toEqual([]);
  });

  it.each(Object.keys(ERRORS) as ErrorCode[])(
    'is a refusal as %s also before anything is executed, with the status of the code',
    (code) => {
      const error = refusedError(new Refusal(code, 'No.', { details: { most: 5 } }));
      expect(error.extensions['http']).toEqual({ status: ERRORS[code].status });
      expect(masked(error, code).shown).toMatchObject({
        message: 'No.',
        extensions: { code, most: 5 },
      });
    },
  );

  it.each([
    ['GRAPHQL_PARSE_FAILED', 'VALIDATION_FAILED'],
    ['GRAPHQL_VALIDATION_FAILED', 'VALIDATION_FAILED'],
    ['BAD_USER_INPUT', 'BAD_REQUEST'],
    ['OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST'],
    ['PERSISTED_QUERY_NOT_SUPPORTED', 'BAD_REQUEST'],
  ])('is what the library says of a document as %s, with the code %s', (code, ours) => {
    const { shown, log } = masked(new GraphQLError('No such field.'), code);
    expect(shown).toEqual({
      message: 'No such field.',
      path: ['people'],
      extensions: { code: ours },
    });
    expect(log).toEqual([]);
  });

  it.each([
    [405, 'METHOD_NOT_ALLOWED'],
    [415, 'UNSUPPORTED_MEDIA_TYPE'],
    [406, 'NOT_ACCEPTABLE'],
  ])('is what the library refuses with the status %i, with the code %s', (status, ours) => {
    const error = new GraphQLError('Not so.', { extensions: { http: { status } } });
    expect(masked(error, 'BAD_REQUEST').shown.extensions).toEqual({ code: ours });
  });

  it('is what the library says of an argument, which has no code, as BAD_REQUEST', () => {
    const fault = new GraphQLError('It must not be null.', { nodes: [parseValue('$n')] });
    for (const error of [fault, thrownByResolver(fault)]) {
      const { shown, log } = masked(error);
      expect(shown).toMatchObject({
        message: 'It must not be null.',
        extensions: { code: 'BAD_REQUEST' },
      });
      expect(log).toEqual([]);
    }
  });

  it('is what the library says of a value in a document that it does not execute, with its own code', () => {
    const [fault] = validate(theSchema(), parse('{ people(first: "x") { totalCount } }'));
    const { shown } = masked(fault, 'GRAPHQL_VALIDATION_FAILED');
    expect(shown.extensions).toEqual({ code: 'VALIDATION_FAILED' });
  });

  it.each([
    ['without a place in the document', undefined],
    ['of a field', parse('{ people }').definitions],
    ['of a field and a value', [parseValue('1'), ...parse('{ people }').definitions]],
  ])('is nothing of what the library says of a value that we answered with: %s', (_what, nodes) => {
    const fault = new GraphQLError('Int cannot represent secret.', { nodes });
    for (const error of [fault, thrownByResolver(fault)]) {
      const { shown } = masked(error);
      expect(JSON.stringify(shown)).not.toContain('secret');
      expect(shown.extensions?.['code']).toBe('INTERNAL');
    }
  });

  it.each([
    ['an error that only claims a code of the library', new Error('secret'), 'BAD_USER_INPUT'],
    ['a code that the library does not have', new GraphQLError('secret'), 'MINE'],
    ['a text', 'secret', 'BAD_USER_INPUT'],
    ['null', null, 'BAD_USER_INPUT'],
  ])('is nothing of %s', (_what, error, code) => {
    expect(JSON.stringify(masked(error, code).shown)).not.toContain('secret');
    expect(masked(error, code).shown.extensions?.['code']).toBe('INTERNAL');
  });
});

describe('the context of a request', () => {
  it('reads from the graph with which the request began', async () => {
    const store = embeddedStore();
    const read = jest.spyOn(store, 'read');
    await datasetOf(new Context(store).reader);
    expect(read).toHaveBeenCalledTimes(1);
    await store.close();
  });
});
