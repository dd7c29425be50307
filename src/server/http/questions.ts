import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../../kernel/errors';
import { takesPages } from './browser';
import { varyByAccept } from './caching';
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
      const { renderQuestions } = await import('../../pages/question/render-questions.js');
      return { body: renderQuestions(operations, view) };
    }),
  );
  app.get('/ask/:name', { onRequest: varyByAccept }, (request, reply) =>
    pages.send(request, reply, async (view) => {
      const [name = '', ...endings] = (request.params as { name: string }).name.split('.');
      const operation = operations.find((each) => each.name === name);
      if (!operation) {
        if (!takesPages(request.headers.accept) || endings.length > 0)
          throw new Refusal('NOT_FOUND', NO_SUCH_QUESTION);
        const { renderUnknownQuestion } =
          await import('../../pages/question/render-unknown-question.js');
        return { body: renderUnknownQuestion(name, operations, view), status: 404 };
      }
      const [{ formFields }, { answeredForm }] = await Promise.all([
        import('../../pages/question/form-fields.js'),
        import('../../pages/question/answered-form.js'),
      ]);
      const fields = formFields(schema, operation.query);
      const { table, v: _data, ...entered } = request.query as Record<string, string>;
      const { status, ...answered } = await answeredForm(view.ask, name, {
        query: operation.query,
        fields,
        entered,
      });
      const question = { ...operation, ...answered, fields, view };
      if (endings.length > 0) {
        const { questionFile } = await import('./question-files.js');
        return questionFile(endings.join('.'), question, table);
      }
      const [{ renderQuestion }, { meetingDays }] = await Promise.all([
        import('../../pages/question/render-question.js'),
        import('../../pages/day/meetings.js'),
      ]);
      const meetings = await meetingDays(view.ask);
      return { body: await renderQuestion({ ...question, meetings }), status };
    }),
  );
}

const NO_SUCH_QUESTION = 'There is no question of this name; /operations.json lists them.';
