import { codeOfStatus, ERRORS, Refusal, type ErrorCode } from '../../src/kernel/errors';
import { mask } from '../../src/server/mask';

const SECRET = 'bolt://neo4j:a-secret-password@db.internal:7687';

/** What a client is told of something thrown, and what is logged of it. */
function told(thrown: unknown) {
  const logged: unknown[] = [];
  const masked = mask(thrown, (fields, message) => logged.push({ fields, message }));
  return { masked, logged };
}

describe('the table of errors', () => {
  it('has the status that each code had for clients, and a text of its own', () => {
    const statuses = Object.entries(ERRORS).map(([code, { status }]) => [code, status]);
    expect(Object.fromEntries(statuses)).toEqual({
      BAD_REQUEST: 400,
      VALIDATION_FAILED: 400,
      QUERY_TOO_COMPLEX: 400,
      OPERATION_NOT_TRUSTED: 403,
      ORIGIN_NOT_ALLOWED: 403,
      NOT_FOUND: 404,
      METHOD_NOT_ALLOWED: 405,
      NOT_ACCEPTABLE: 406,
      PAYLOAD_TOO_LARGE: 413,
      UNSUPPORTED_MEDIA_TYPE: 415,
      INTERNAL: 500,
      OVERLOADED: 503,
      TOO_MANY_REQUESTS: 429,
      SERVICE_UNAVAILABLE: 503,
      DEADLINE_EXCEEDED: 504,
    });
    const texts = Object.values(ERRORS).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    [404, 'NOT_FOUND'],
    [400, 'BAD_REQUEST'],
    [418, 'BAD_REQUEST'],
  ])('has for the status %i of a library the code %s', (status, code) => {
    expect(codeOfStatus(status)).toBe(code);
  });
});

describe('a masked error', () => {
  it.each(Object.keys(ERRORS) as ErrorCode[])('of a refusal is told with its code %s', (code) => {
    const { masked, logged } = told(new Refusal(code, 'No.', { details: { most: 5, code: 'X' } }));
    const { status } = ERRORS[code];
    expect(masked).toEqual({ status, message: 'No.', extensions: { code, most: 5 } });
    expect(logged).toEqual([]);
  });

  it('of a refusal without a text has that of the table', () => {
    expect(told(new Refusal('DEADLINE_EXCEEDED')).masked.message).toBe('The query timed out.');
  });

  it('of a refusal with a cause tells nothing of the cause, which is logged once', () => {
    const cause = new Error(SECRET);
    const { masked, logged } = told(new Refusal('SERVICE_UNAVAILABLE', 'Later.', { cause }));
    expect(JSON.stringify(masked)).not.toContain('secret');
    expect(logged).toEqual([
      { fields: { cause: SECRET, code: 'SERVICE_UNAVAILABLE' }, message: 'Later.' },
    ]);
  });

  it.each([
    ['an error', new Error(SECRET)],
    ['an error that has a code and details', Object.assign(new Error(SECRET), { code: SECRET })],
    ['a map like a refusal', { name: 'Refusal', code: 'BAD_REQUEST', message: SECRET }],
    ['a text', SECRET],
    ['null', null],
    ['nothing', undefined],
  ])('of %s is nothing but an id under which the log has it once', (_what, thrown) => {
    const { masked, logged } = told(thrown);
    const { errorId } = masked.extensions;
    expect(masked).toEqual({
      status: 500,
      message: 'Internal server error',
      extensions: { code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    expect(logged).toEqual([{ fields: { err: thrown, errorId }, message: 'A request failed.' }]);
  });
});
