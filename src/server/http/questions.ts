import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../../kernel/errors';
import type { Ask } from '../../pages/ask';
import type { Entered } from '../../pages/question/form-values';
import type { PublishedOperation } from './operations';

const HTML = 'text/html; charset=utf-8';

/** Each published operation as a form with its answer, such as `/ask/CouncilAsOf?day=2023-10-26`. */
export function addQuestions(
  app: FastifyInstance,
  {
    operations,
    schema,
    ask,
    base,
  }: { operations: readonly PublishedOperation[]; schema: GraphQLSchema; ask: Ask; base: string },
): void {
  app.get('/ask', async (_request, reply) => {
    const { renderQuestions } = await import('../../pages/question/render-question.js');
    return reply.type(HTML).send(renderQuestions(operations, base));
  });
  app.get('/ask/:name', async (request, reply) => {
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
    const { data, errors } = await answerTo(() => ask(name, variablesOf(fields, entered)));
    const faults = (errors ?? []).map(({ message }) => message);
    return reply
      .code(data ? 200 : 400)
      .type(HTML)
      .send(
        renderQuestion({ ...operation, fields, entered, data, faults, fingerprint: null, base }),
      );
  });
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
