import type { FormattedExecutionResult } from 'graphql';
import { Refusal } from '../kernel/errors';
import type { InProcess } from './in-process';

type Answer = Promise<FormattedExecutionResult>;

/** Asks a running server for a published operation. */
export async function askServer(server: string, operationName: string, variables: object): Answer {
  const address = `${server.replace(/\/+$/, '')}/graphql`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ operationName, variables }),
  }).catch((error: unknown) => {
    throw new Refusal('SERVICE_UNAVAILABLE', `No server answers at ${address}.`, { cause: error });
  });
  const answer = (await response.json().catch(() => null)) as Awaited<Answer> | null;
  if (!answer || !('data' in answer || 'errors' in answer))
    throw new Refusal('SERVICE_UNAVAILABLE', `What answers at ${address} is no GraphQL server.`);
  return answer;
}

/** Asks the graph of the settings, which is opened for it. */
export async function askHere(
  { asking, servedGraph }: InProcess,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
): Answer {
  const lease = servedGraph.lease();
  try {
    return await asking.by(lease, {})(operation, variables);
  } finally {
    lease.release();
  }
}
