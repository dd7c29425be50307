import { Neo4jError } from 'neo4j-driver';
import { EngineFault } from '../../src/store/engine-fault';
import { neo4jRefusal } from '../../src/store/neo4j/neo4j-error';
import { toNeo4j } from '../../src/store/neo4j/neo4j-value';

const SECRET = 'a-secret-password';

describe('an error of the driver', () => {
  it.each([
    ['ServiceUnavailable', 'SERVICE_UNAVAILABLE'],
    ['SessionExpired', 'SERVICE_UNAVAILABLE'],
    ['N/A', 'SERVICE_UNAVAILABLE'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'DEADLINE_EXCEEDED'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'DEADLINE_EXCEEDED'],
  ])('with the code %s is refused as %s, without what it says', (code, refusedAs) => {
    const said = `neo4j.internal:7687 ${SECRET}`;
    const error = neo4jRefusal(new Neo4jError(said, code, '', ''), 'x');
    expect(error).toMatchObject({ name: 'Refusal', code: refusedAs, details: {} });
    expect(error.message).not.toContain('internal');
    expect(error.message).not.toContain(SECRET);
    expect((error.cause as Error).message).toBe(said);
  });

  it.each([
    'Neo.ClientError.Statement.SyntaxError',
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    'Neo.DatabaseError.General.UnknownError',
  ])('with the code %s is a fault of ours', (code) => {
    expect(neo4jRefusal(new Neo4jError('x', code, '', ''), 'people/list')).toBeInstanceOf(
      EngineFault,
    );
  });

  it('that is none stays what it is, and what is no error becomes a fault', () => {
    const error = new RangeError('x');
    expect(neo4jRefusal(error, 'x')).toBe(error);
    expect(neo4jRefusal(null, 'x')).toBeInstanceOf(EngineFault);
  });
});

describe('a parameter for Neo4j', () => {
  it('is an integer where it is whole, however deep, and null where it is not there', () => {
    const { rows, gone } = toNeo4j({ rows: [{ n: 7, part: 1.5, text: 'x' }], gone: undefined });
    const [row] = rows as { n: { toNumber(): number }; part: unknown; text: unknown }[];
    expect(row?.n.toNumber()).toBe(7);
    expect([row?.part, row?.text, gone]).toEqual([1.5, 'x', null]);
  });
});
