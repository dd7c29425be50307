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
  const compared = new Set<number>();
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
        const found = async (asked: Question) => {
          const answer = await askPatiently(store, asked);
          // The evaluator counts page sizes only, and not what an engine goes through.
          if (answer.errors?.some(({ message }) => message.includes('may scan'))) return null;
          compared.add(seed);
          return difference(evaluator.answer(asked.source, asked.variables), answer);
        };
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

  test('and few of them are refused for what an engine would go through', () => {
    expect(compared.size).toBeGreaterThanOrEqual(0.9 * SEEDS.length);
  });
});
