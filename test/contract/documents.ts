import { parse, validate } from 'graphql';
import { theSchema } from '../support/ask';
import { Variables } from './arguments';
import { Budget } from './budget';
import type { Question } from './relation-question';
import type { Pool } from './pool';
import { Random } from './random';
import { rootField } from './root-fields';
import { SelectionWriter } from './selections';

/** A valid document that follows from the seed. */
export function randomQuestion(seed: number, pool: Pool): Question {
  const random = new Random(seed);
  for (let attempt = 0; attempt < 100; attempt++) {
    const question = write(random, pool);
    // One name can come to stand for two things; such a document is no document.
    if (validate(theSchema(), parse(question.source)).length === 0) return question;
  }
  throw new Error(`No document for the seed ${seed} is valid.`);
}

function write(random: Random, pool: Pool): Question {
  const variables = new Variables(random);
  // A root field fails as a whole, so a document with a fault has only one.
  const faulty = random.chance(0.08);
  const writer = new SelectionWriter({ random, variables, pool, budget: new Budget(), faulty });
  const roots = Array.from({ length: faulty ? 1 : random.between(1, 3) }, () => {
    const root = rootField(writer);
    if (random.chance(0.8)) return root;
    return random.chance(0.5) ? `... on Query { ${root} }` : writer.named('Query', `{ ${root} }`);
  });
  const source = [
    `query ${variables.declarations} { ${roots.join(' ')} }`,
    ...writer.fragmentTexts,
  ].join('\n');
  return { source, variables: variables.values };
}
