import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../../kernel/errors';
import type { Ask } from '../../pages/ask';
import type { Entered } from '../../pages/question/form-values';
import type { PublishedOperation } from './operations';
import type { Pages } from './pages';

/** Each published operation as a form with its answer, such as `/ask/CouncilAsOf?day=2023-10-26`. */
export function addQuestions(
  app: FastifyInstance,
  pages: Pages,
  { operations, schema }: { operations: readonly PublishedOperation[]; schema: GraphQLSchema },
): void {
  app.get('/ask', (request, reply) =>
    pages.send(request, reply, async (view) => {
      const { renderQuestions } = await import('../../pages/question/render-question.js');
      return { body: renderQuestions(operations, view) };
    }),
  );
  app.get('/ask/:name', (request, reply) =>
    pages.send(request, reply, async (view) => {
      const { name } = request.params as { name: string };
      const operation = operations.find((each) => each.name === name);
      if (!operation) throw new Refusal('NOT_FOUND');
      const [{ renderQuestion }, { formFields }, { variablesOf }] = await Promise.all([
        import('../../pages/question/render-question.js'),
        import('../../pages/question/form-fields.js'),
        import('../../pages/question/form-values.js'),
      ]);
      const fields = formFields(schema, operation.query);
      const entered = request.query as Entered;
      const { data, errors } = await answerTo(() => view.ask(name, variablesOf(fields, entered)));
      const faults = (errors ?? []).map(({ message }) => message);
      const shown = { ...operation, fields, entered, data, faults, view };
      return { body: renderQuestion(shown), status: faults.length > 0 ? 400 : 200 };
    }),
  );
}

/** What an operation answers, or what is wrong with what was entered. */
async function answerTo(
  asked: () => ReturnType<Ask>,
): Promise<{ data?: unknown; errors?: readonly { message: string }[] }> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof Refusal) return { errors: [error] };
    throw error;
  }
}
