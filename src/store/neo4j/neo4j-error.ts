import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { Refusal } from '../../kernel/errors';
import { EngineFault } from '../engine-fault';

/** Whether the same statement may succeed when it is sent again. */
export function isTransient(error: unknown): boolean {
  return error instanceof Neo4jError && isRetryableError(error);
}

/** Whether no connection became free in time; the driver has no code of its own for it. */
export function isPoolFull(error: unknown): boolean {
  return (
    error instanceof Neo4jError && error.message.startsWith('Connection acquisition timed out')
  );
}

/** Whether a constraint or an index is there already. */
export function existsAlready(error: unknown): boolean {
  return (
    error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(error.code)
  );
}

/** Maps an error of the driver or the server by its code; what it says goes to the log only. */
export function neo4jRefusal(error: unknown, statement: string): Error {
  if (!(error instanceof Neo4jError))
    return error instanceof Error ? error : new EngineFault(statement, 'no code', error);
  const { code } = error;
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new Refusal('DEADLINE_EXCEEDED', undefined, { cause: error });
  }
  if (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    code === 'N/A' ||
    code.startsWith('Neo.TransientError.')
  ) {
    return new Refusal(
      'SERVICE_UNAVAILABLE',
      'The graph database cannot be reached; try again in a moment.',
      { cause: error },
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new Refusal(
      'SERVICE_UNAVAILABLE',
      'The graph database rejects the credentials of this server.',
      { cause: error },
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new Refusal(
      'SERVICE_UNAVAILABLE',
      'The database that this server is configured for does not exist.',
      { cause: error },
    );
  }
  return new EngineFault(statement, code, error);
}
