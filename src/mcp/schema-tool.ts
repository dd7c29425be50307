import { distance } from 'fastest-levenshtein';
import { printType, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { Refusal } from '../kernel/errors';
import { errorAnswer, fits, LONGEST_ANSWER } from './answer';
import { tool } from './tool';

const MOST = 5;
const OFFERED = 8;

export const schemaTool = tool({
  name: 'schema',
  description: 'Types of the GraphQL schema by name, with all descriptions. Begin with Query.',
  input: z.object({ types: z.array(z.string()).min(1).max(MOST).default(['Query']) }),
  answer({ types }, { schema }) {
    const texts = types.map((name) => {
      const type = schema.getType(name);
      if (!type) throw new Refusal('BAD_REQUEST', unknownType(schema, name));
      return printType(type);
    });
    const result = { content: [{ type: 'text' as const, text: texts.join('\n\n') }] };
    return Promise.resolve(
      fits(result, LONGEST_ANSWER)
        ? result
        : errorAnswer('These types are too long together; ask for fewer.'),
    );
  },
});

/** The names that are most like it. */
function unknownType(schema: GraphQLSchema, name: string): string {
  const likeness = (other: string) =>
    distance(name.slice(0, 100).toLowerCase(), other.toLowerCase());
  const names = Object.keys(schema.getTypeMap()).filter((each) => !each.startsWith('__'));
  const near = names.sort((a, b) => likeness(a) - likeness(b)).slice(0, OFFERED);
  return `The schema has no type of this name; like it are ${near.join(', ')}.`;
}
