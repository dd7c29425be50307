import { difference } from './compare';
import { randomQuestion } from './documents';
import { theContract, type Engine } from './engines';
import type { Question } from './relation-question';
import { askPatiently } from './patiently';
import { poolOf, type Pool } from './pool';
import { shrink } from './shrink';

/** So many documents, each from a seed of its own: what failed is asked again by its number. */
const SEEDS = Array.from({ length: 100 }, (_, index) => index + 1);

describe('a random document has the same answer on every engine as from the files', () => {
  const contract = theContract();
  let pool: Pool;
  beforeAll(async () => {
    const { engines, evaluator } = contract();
    pool = await poolOf(evaluator, (engines[0] as Engine).store);
  });

  test.each(SEEDS)(
    'seed %d',
    async (seed) => {
      const question = randomQuestion(seed, pool);
      const { engines, evaluator } = contract();
      for (const { name, store } of engines) {
        const found = async (asked: Question) =>
          difference(
            evaluator.answer(asked.source, asked.variables),
            await askPatiently(store, asked),
          );
        const told = await found(question);
        if (told === null) continue;
        const { source, variables } = await shrink(
          question,
          async (smaller) => (await found(smaller)) !== null,
        );
        throw new Error(
          `seed ${seed} on ${name}: ${told}\n${JSON.stringify(variables)}\n${source}`,
        );
      }
    },
    300_000,
  );
});
