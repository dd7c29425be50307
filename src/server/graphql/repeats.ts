import { getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isTooLarge } from './answer-size';
import { dataFromPlans } from './answer-from-plans';
import type { Context } from './context';
import { MOST_CHARACTERS } from './documents';
import { fragmentsOf } from './fragments';
import type { ValidOperation } from './from-plans';

/** What a client has posted, as far as it decides how it is answered. */
export interface Posted {
  readonly accept: string | undefined;
  readonly body: unknown;
}

interface Repeated {
  readonly type: string;
  readonly body: string;
}

interface Request {
  /** All but the values of the variables. */
  readonly key: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Answers operations that plans have answered whole before, whatever their variables are now:
 * Apollo Server has parsed and validated them and chosen the type of the answer, and need not do so again.
 * It still answers all else: what is new, what is wrong, and what was not found.
 */
export class Repeats {
  private readonly known = new LRUCache<string, { asked: ValidOperation; type: string }>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_known, key) => key.length,
  });

  /** Null where Apollo Server has to answer; what was read by then stays in the context. */
  async answer(posted: Posted, context: Context): Promise<Repeated | null> {
    const request = requestOf(posted);
    const known = request && this.known.get(request.key);
    if (!known) return null;
    const data = await dataAgain(known.asked, request.variables, context);
    if (!data || isTooLarge(data)) return null;
    context.outcome.isWhole = true;
    return { type: known.type, body: `${JSON.stringify({ data })}\n` };
  }

  /** Remembers what Apollo Server has answered, if all of that came from plans. */
  learn(posted: Posted, { outcome: { byPlans } }: Context, type: unknown): void {
    const request = requestOf(posted);
    if (request && byPlans && typeof type === 'string')
      this.known.set(request.key, { asked: byPlans, type });
  }
}

async function dataAgain(
  asked: ValidOperation,
  variables: Request['variables'],
  context: Context,
): Promise<Record<string, unknown> | null> {
  const { schema, document, operation } = asked;
  try {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return null;
    context.plan(schema, operation, fragmentsOf(document), coerced);
  } catch {
    // Apollo Server meets the same, and tells the client.
    return null;
  }
  const data = await dataFromPlans(asked, context);
  // Where something was not found, the answer also says what may have been meant.
  return context.missed.length > 0 ? null : data;
}

/** Null where the request is more than an operation and its variables, or less. */
function requestOf({ accept, body }: Posted): Request | null {
  const { query, operationName, variables, extensions } = (body ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string' || extensions !== undefined) return null;
  if (variables !== undefined && !isObject(variables)) return null;
  return { key: JSON.stringify([accept, operationName, query]), variables: variables ?? {} };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
