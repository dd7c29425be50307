import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { Refusal } from '../../kernel/errors';
import { EngineFault } from '../engine-fault';
import { NoSuchDatabase } from '../no-such-database';
import { Lost, Silent } from './connections';
import { credentialsRefused } from './credentials';

/** Whether the same statement may succeed when it is sent again. */
export function isTransient(error: unknown): boolean {
  return error instanceof Neo4jError && isRetryableError(error);
}

/** Whether it is the connection that failed, and nothing that the server said. */
export function isConnectionLost(error: unknown): boolean {
  return (
    error instanceof Neo4jError && ['ServiceUnavailable', 'SessionExpired'].includes(error.code)
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
  if (error instanceof Lost || error instanceof Silent) return away(error);
  if (!(error instanceof Neo4jError))
    return error instanceof Error ? error : new EngineFault(statement, 'no code', error);
  const { code } = error;
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new Refusal('DEADLINE_EXCEEDED', undefined, { cause: error });
  }
  if (isConnectionLost(error) || code === 'N/A' || code.startsWith('Neo.TransientError.'))
    return away(error);
  if (code.startsWith('Neo.ClientError.Security.')) return credentialsRefused(error);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') return new NoSuchDatabase(error);
  return new EngineFault(statement, code, error);
}

export function away(cause: unknown): Refusal {
  return new Refusal(
    'SERVICE_UNAVAILABLE',
    'The graph database cannot be reached; try again in a moment.',
    { cause },
  );
}
