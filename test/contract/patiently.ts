import { Refusal } from '../../src/kernel/errors';
import type { Reader } from '../../src/store/port';
import { ask, type Answer } from '../support/ask';
import type { Question } from './relation-question';

const TRIES = 5;

/**
 * Asks again when an engine had no time. Neo4j plans a new statement within the
 * deadline, which can take it seconds on a busy machine, and keeps the plan. The
 * contract is about the answers; how long they take is measured elsewhere.
 */
export async function askPatiently(
  reader: Reader,
  { source, variables }: Question,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask(reader, source, variables);
    const late = (answer.errors ?? []).some(
      ({ originalError }) =>
        originalError instanceof Refusal && originalError.code === 'DEADLINE_EXCEEDED',
    );
    if (!late || tries === TRIES) return answer;
  }
}
