import { Refusal } from '../../kernel/errors';
import { EngineFault } from '../engine-fault';

interface GrafeoError {
  readonly code?: string;
  readonly gqlStatus?: string;
  readonly message?: string;
}

/** Maps an error of the engine by its codes: a deadline, a closed database, two loads at once, or a fault of ours. */
export function grafeoRefusal(error: unknown, statement: string): Error {
  if (error instanceof Refusal) return error;
  const { code, gqlStatus, message } = (error ?? {}) as GrafeoError;
  // The engine puts its own code near the head of the message, before anything that was sent to it.
  const own = /\bGRAFEO-[A-Z]\d{3}\b/.exec(message ?? '')?.[0] ?? '';
  if (own === 'GRAFEO-Q003') return new Refusal('DEADLINE_EXCEEDED');
  if (own === 'GRAFEO-T007')
    return new Refusal('SERVICE_UNAVAILABLE', 'The graph is being closed.');
  // Of two loads at once, one finds what the other has removed, where it does not meet a lock before.
  const isGone = own === 'GRAFEO-Q006' && message?.includes('or the writer does not see it');
  if (own === 'GRAFEO-T001' || isGone)
    return new Refusal('SERVICE_UNAVAILABLE', 'The graph is being changed; try again in a moment.');
  return new EngineFault(statement, `${gqlStatus ?? code ?? 'no status'} ${own}`.trim(), error);
}
