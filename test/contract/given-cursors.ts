import type { Reader } from '../../src/store/port';
import { expectSame } from './compare';
import type { Evaluator } from './evaluator';
import { askPatiently } from './patiently';
import type { Question } from './relation-question';

/** The cursors that an engine gives in its answer to a document; from then on the oracle knows them. */
export async function givenCursors(
  evaluator: Evaluator,
  reader: Reader,
  { source, variables }: Question,
): Promise<string[]> {
  const answer = await askPatiently(reader, { source, variables });
  expectSame(evaluator.answer(source, variables), answer, source);
  const found = JSON.stringify(answer.data).matchAll(/"cursor":"([^"]+)"/g);
  return [...found].map(([, cursor]) => cursor as string);
}
